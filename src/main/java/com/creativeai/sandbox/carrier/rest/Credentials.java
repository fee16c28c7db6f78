package com.creativeai.sandbox.carrier.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The account's SID and token, as Basic authentication (R1). */
public record Credentials(String accountSid, String authToken) {
  boolean areIn(@Nullable String authorization) {
    if (authorization == null) {
      return false;
    }
    String pair = accountSid + ":" + authToken;
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Credentials[" + accountSid + ", ***]";
  }
}
