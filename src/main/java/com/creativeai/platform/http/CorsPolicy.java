package com.creativeai.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What browsers are told about other origins' pages (H5). An origin is listed or it is not: there
 * is no pattern, so "null", subdomains and look-alikes never are.
 */
record CorsPolicy(Set<String> allowed) {
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

  /** The last three are sent by the usual clients of {@code /auth}. */
  private static final String REQUEST_HEADERS =
      "Content-Type, Authorization, X-API-Key, X-Organization-Id, Idempotency-Key, X-Request-Id,"
          + " Range, apikey, x-client-info, x-supabase-api-version";

  private static final String ANSWER_HEADERS =
      "Location, Content-Range, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
          + " X-Request-Id";

  private static final String REMEMBERED_SECONDS = "600";

  CorsPolicy {
    allowed = Set.copyOf(allowed);
  }

  boolean allows(@Nullable String origin) {
    return origin != null && allowed.contains(origin);
  }

  /** For an answer; the same for everybody but for the origin, hence {@code Vary}. */
  Map<String, String> headers(@Nullable String origin) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Vary", "Origin");
    if (origin != null && allows(origin)) {
      headers.put("Access-Control-Allow-Origin", origin);
      headers.put("Access-Control-Allow-Credentials", "true");
      headers.put("Access-Control-Expose-Headers", ANSWER_HEADERS);
    }
    return headers;
  }

  /** For the answer to a browser that asks before it sends. */
  Map<String, String> preflightHeaders(@Nullable String origin) {
    Map<String, String> headers = headers(origin);
    headers.put("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    if (allows(origin)) {
      headers.remove("Access-Control-Expose-Headers");
      headers.put("Access-Control-Allow-Methods", METHODS);
      headers.put("Access-Control-Allow-Headers", REQUEST_HEADERS);
      headers.put("Access-Control-Max-Age", REMEMBERED_SECONDS);
    }
    return headers;
  }
}
