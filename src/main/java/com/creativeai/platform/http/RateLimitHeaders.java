package com.creativeai.platform.http;

import com.creativeai.platform.limit.Allowance;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.security.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;

/**
 * Says in every answer how much is left (H6), in the three fields of
 * draft-ietf-httpapi-ratelimit-headers-06: the burst, what remains of it, and the seconds until it
 * is whole again.
 */
@Provider
public class RateLimitHeaders implements ContainerResponseFilter {
  private static final String NOTED = RateLimitHeaders.class.getName();

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(NOTED) instanceof Allowance allowance) {
      response.getHeaders().putSingle("RateLimit-Limit", allowance.limit());
      response.getHeaders().putSingle("RateLimit-Remaining", allowance.remaining());
      response.getHeaders().putSingle("RateLimit-Reset", seconds(allowance.fullAfter()));
    }
  }

  /** Of several buckets the emptiest is told. */
  static void note(ContainerRequestContext request, Allowance allowance) {
    boolean tighter =
        !(request.getProperty(NOTED) instanceof Allowance known)
            || allowance.remaining() < known.remaining();
    if (tighter || !allowance.isGranted()) {
      request.setProperty(NOTED, allowance);
    }
  }

  static void refuse(ContainerRequestContext request, Allowance allowance) {
    note(request, allowance);
    long wait = Math.max(1, seconds(allowance.retryAfter()));
    Response problem =
        ProblemDocument.of(
                CommonProblem.TOO_MANY_REQUESTS,
                "Wait " + wait + (wait == 1 ? " second" : " seconds") + ", then try again.",
                List.of())
            .response();
    request.abortWith(Response.fromResponse(problem).header(HttpHeaders.RETRY_AFTER, wait).build());
  }

  /** A key of one organization is not another's. */
  static String bucketOf(Caller caller) {
    return caller.organization() + "/" + caller.subject();
  }

  /** Whole seconds, rounded up. */
  private static long seconds(Duration time) {
    return time.plusMillis(999).toSeconds();
  }
}
