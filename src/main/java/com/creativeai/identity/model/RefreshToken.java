package com.creativeai.identity.model;

import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One link of a session's chain of refresh tokens.
 *
 * @param used set once, when it was exchanged for the next link
 */
public record RefreshToken(TokenHash hash, UUID session, Instant createdAt, Optional<Used> used) {
  /**
   * What it was exchanged for.
   *
   * @param sealedChild the next token, readable only with this one in hand
   */
  public record Used(Instant at, String sealedChild) {}
}
