package com.creativeai.identity.rest;

import com.creativeai.platform.http.ProblemDocument;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/**
 * Turns problems into the dialect's failures, also where no operation was found or asked. Its
 * answers are never kept by caches.
 */
@Provider
public class AuthErrors implements ContainerResponseFilter {
  private record Failure(int status, String code) {}

  private static final String ADDRESS = "auth/v1/";

  private static final Map<String, Failure> FAILURES =
      Map.ofEntries(
          Map.entry("wrong-credentials", new Failure(400, "invalid_credentials")),
          Map.entry("email-not-confirmed", new Failure(400, "email_not_confirmed")),
          Map.entry("email-invalid", new Failure(400, "email_address_invalid")),
          Map.entry("email-taken", new Failure(422, "user_already_exists")),
          Map.entry("password-weak", new Failure(422, "weak_password")),
          Map.entry("password-unchanged", new Failure(422, "same_password")),
          Map.entry("profile-invalid", new Failure(400, "validation_failed")),
          Map.entry("sign-up-closed", new Failure(422, "signup_disabled")),
          Map.entry("link-not-valid", new Failure(403, "otp_expired")),
          Map.entry("too-many-attempts", new Failure(429, "over_request_rate_limit")),
          Map.entry("too-many-mails", new Failure(429, "over_email_send_rate_limit")),
          Map.entry("refresh-token-unknown", new Failure(400, "refresh_token_not_found")),
          Map.entry("refresh-token-used", new Failure(400, "refresh_token_already_used")),
          Map.entry("session-over", new Failure(403, "session_not_found")),
          Map.entry("provider-off", new Failure(400, "provider_disabled")),
          Map.entry("code-unknown", new Failure(404, "flow_state_not_found")),
          Map.entry("second-factor-required", new Failure(403, "insufficient_aal")),
          Map.entry("factor-not-found", new Failure(404, "mfa_factor_not_found")),
          Map.entry("factor-code-wrong", new Failure(422, "mfa_verification_failed")),
          Map.entry("factor-challenge-over", new Failure(422, "mfa_challenge_expired")),
          Map.entry("factor-name-taken", new Failure(422, "mfa_factor_name_conflict")),
          Map.entry("too-many-factors", new Failure(422, "too_many_enrolled_mfa_factors")),
          Map.entry("not-signed-in", new Failure(401, "no_authorization")),
          Map.entry("malformed-request", new Failure(400, "bad_json")),
          Map.entry("invalid-request", new Failure(400, "validation_failed")),
          Map.entry("too-many-requests", new Failure(429, "over_request_rate_limit")),
          Map.entry("unavailable", new Failure(503, "request_timeout")));

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!request.getUriInfo().getPath().startsWith(ADDRESS)) {
      return;
    }
    if (response.getEntity() instanceof ProblemDocument problem) {
      Failure failure =
          FAILURES.getOrDefault(
              problem.code(), new Failure(problem.status(), "unexpected_failure"));
      response.setStatus(failure.status());
      response.setEntity(
          new AuthErrorJson(
              failure.status(),
              failure.code(),
              problem.detail(),
              failure.code().equals("weak_password")
                  ? new AuthErrorJson.WeakPassword(List.of("characters"))
                  : null),
          new java.lang.annotation.Annotation[0],
          MediaType.APPLICATION_JSON_TYPE);
    }
    response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
  }
}
