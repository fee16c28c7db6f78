package com.creativeai.identity.model;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;

/**
 * What was mailed to somebody so that they show that they read it, as it is stored.
 *
 * @param link of the token in the link
 * @param codeDigest of the code to type, keyed
 * @param email where it was mailed to
 */
public record EmailToken(
    UserId user,
    Purpose purpose,
    TokenHash link,
    String codeDigest,
    EmailAddress email,
    Instant expiresAt) {
  /** What the mail was for. */
  public enum Purpose {
    SIGN_UP,
    RECOVERY,
    EMAIL_CHANGE
  }
}
