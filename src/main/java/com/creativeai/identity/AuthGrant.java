package com.creativeai.identity;

import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.User;
import java.time.Instant;
import java.util.List;

/** Somebody was let in: what their client works with from now on. */
public record AuthGrant(
    String accessToken, Instant expiresAt, String refreshToken, User user, List<Factor> factors) {
  @Override
  public String toString() {
    return "AuthGrant[secret]";
  }
}
