package com.creativeai.platform.http;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.mongodb.MongoException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Every failure of a machine address becomes a problem document (H2). */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final int RETRY_SECONDS = 5;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof ProblemException problem) {
      Response response =
          ProblemDocument.of(problem.type(), problem.detail(), problem.errors()).response();
      return problem
          .retryAfter()
          .map(time -> retryAfter(response, time.toSeconds()))
          .orElse(response);
    }
    if (failure instanceof WebApplicationException refused) {
      return refused(refused);
    }
    if (failure instanceof IOException) {
      // The client stopped sending, or the server stopped waiting; our own I/O fails otherwise.
      LOG.log(
          System.Logger.Level.WARNING,
          "requestId={0} body=incomplete cause={1}",
          RequestId.current(),
          failure.getClass().getSimpleName());
      return document(CommonProblem.REQUEST_TIMEOUT, "The body was not sent in time.");
    }
    LOG.log(System.Logger.Level.ERROR, "requestId=" + RequestId.current() + " unexpected", failure);
    if (failure instanceof MongoException) {
      return retryAfter(
          document(CommonProblem.UNAVAILABLE, "The database does not answer. Try again."),
          RETRY_SECONDS);
    }
    return document(CommonProblem.UNEXPECTED, "The request id helps support to find the cause.");
  }

  /** What the JAX-RS runtime refuses itself: unknown addresses, methods, types, missing roles. */
  private static Response refused(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
      return refused.getResponse();
    }
    ProblemType type =
        Arrays.stream(CommonProblem.values())
            .filter(problem -> problem.status() == status)
            .findFirst()
            .orElse(status < 500 ? CommonProblem.MALFORMED_REQUEST : CommonProblem.UNEXPECTED);
    Response response = document(type, type.title() + ".");
    String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? response
        : Response.fromResponse(response).header(HttpHeaders.ALLOW, allow).build();
  }

  private static Response retryAfter(Response response, long seconds) {
    return Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  private static Response document(ProblemType type, String detail) {
    return ProblemDocument.of(type, detail, List.of()).response();
  }
}
