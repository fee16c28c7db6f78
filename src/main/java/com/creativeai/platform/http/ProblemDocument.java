package com.creativeai.platform.http;

import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A problem on the wire (RFC 9457).
 *
 * @param type {@code /problems/<code>}, an address of the product's docs
 * @param requestId what support needs to find the request in the logs
 */
public record ProblemDocument(
    String type,
    String title,
    int status,
    String code,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
    String requestId) {
  public static final String MEDIA_TYPE = "application/problem+json";

  static ProblemDocument of(ProblemType type, String detail, List<FieldError> errors) {
    return new ProblemDocument(
        "/problems/" + type.code(),
        type.title(),
        type.status(),
        type.code(),
        detail,
        errors,
        RequestId.current());
  }

  Response response() {
    return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this).build();
  }
}
