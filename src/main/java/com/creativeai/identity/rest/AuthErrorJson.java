package com.creativeai.identity.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A failure in the dialect's words. */
public record AuthErrorJson(
    int code,
    @JsonProperty("error_code") String errorCode,
    String msg,
    @JsonProperty("weak_password") @Nullable WeakPassword weakPassword) {
  /** Why a password is weak, as far as the dialect knows. */
  public record WeakPassword(java.util.List<String> reasons) {}
}
