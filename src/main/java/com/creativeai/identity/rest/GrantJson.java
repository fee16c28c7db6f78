package com.creativeai.identity.rest;

import com.creativeai.identity.AuthGrant;
import com.creativeai.identity.token.AccessTokens;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The dialect's token answer. */
public record GrantJson(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("expires_at") long expiresAt,
    @JsonProperty("refresh_token") String refreshToken,
    UserJson user) {

  static GrantJson of(AuthGrant grant) {
    return new GrantJson(
        grant.accessToken(),
        "bearer",
        AccessTokens.LIFETIME.toSeconds(),
        grant.expiresAt().getEpochSecond(),
        grant.refreshToken(),
        UserJson.of(grant.user(), grant.factors()));
  }

  @Override
  public String toString() {
    return "GrantJson[secret]";
  }
}
