package com.creativeai.platform.http;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON bodies; a body that does not fit is a problem that names the field (H1).
 * The server's own JSON binding would answer such bodies in words of its own; records are nearer to
 * this provider than to that one, which takes any object.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Record> {
  private static final String PACKAGE = "com.creativeai.";

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.getName().startsWith(PACKAGE);
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    Record value;
    try {
      value = JsonFormat.mapper().readValue(body, type);
    } catch (JsonMappingException wrong) {
      throw wrongField(wrong);
    } catch (JacksonException malformed) {
      throw new ProblemException(
          CommonProblem.MALFORMED_REQUEST, "The body is not valid JSON" + place(malformed) + ".");
    }
    return orMissing(value);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.getName().startsWith(PACKAGE);
  }

  @Override
  public void writeTo(
      Record value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(JsonFormat.mapper().writeValueAsBytes(value));
  }

  private static Record orMissing(@Nullable Record value) {
    if (value == null) {
      throw new ProblemException(CommonProblem.MALFORMED_REQUEST, "The body is missing.");
    }
    return value;
  }

  private static RuntimeException wrongField(JsonMappingException wrong) {
    if (wrong.getCause() instanceof ProblemException problem) {
      return problem;
    }
    String field =
        wrong.getPath().stream()
            .map(
                part ->
                    part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
            .collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return new ProblemException(
          CommonProblem.MALFORMED_REQUEST, "The body must be one JSON object" + place(wrong) + ".");
    }
    String message =
        wrong instanceof com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException
            ? "There is no such field."
            : "The value has the wrong type or form.";
    return new ProblemException(
        CommonProblem.INVALID_REQUEST,
        "Field " + field + ": " + message,
        List.of(new FieldError(field, message)));
  }

  private static String place(JacksonException malformed) {
    var location = malformed.getLocation();
    return location == null
        ? ""
        : ", line " + location.getLineNr() + " column " + location.getColumnNr();
  }
}
