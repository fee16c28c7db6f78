package com.creativeai.identity.token;

import com.creativeai.identity.model.User;
import java.util.Map;
import java.util.UUID;

/** Somebody with a good bearer token. */
public record SignedIn(User user, UUID session, Map<String, Object> claims) {
  /** Whether the token is of a session that showed a second factor. */
  public boolean isStrong() {
    return AccessTokens.STRONG.equals(claims.get("aal"));
  }

  @Override
  public String toString() {
    return "SignedIn[" + user.id() + "]";
  }
}
