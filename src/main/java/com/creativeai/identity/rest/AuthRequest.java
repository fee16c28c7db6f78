package com.creativeai.identity.rest;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that clients of the dialect send; each address asks for what it needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AuthRequest(
    @Nullable String email,
    @Nullable String password,
    @Nullable Map<String, Object> data,
    @JsonProperty("refresh_token") @Nullable String refreshToken,
    @JsonProperty("auth_code") @Nullable String authCode,
    @JsonProperty("code_verifier") @Nullable String codeVerifier,
    @Nullable String type,
    @Nullable String token,
    @JsonProperty("token_hash") @Nullable String tokenHash) {

  static String required(@Nullable String value, String field) {
    if (value == null || value.isEmpty()) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, field, "The field " + field + " is required.");
    }
    return value;
  }

  Map<String, Object> metadata() {
    return data == null ? Map.of() : data;
  }

  @Override
  public String toString() {
    return "AuthRequest[secret]";
  }
}
