package com.creativeai.identity.model;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.InvitationId;
import com.creativeai.identity.Role;
import com.creativeai.platform.security.TokenHash;
import java.time.Duration;
import java.time.Instant;

/**
 * A place kept for somebody who was asked to join.
 *
 * @param hash of the token that opens it once (O5)
 * @param invitedBy the subject of who asked
 * @param sentAt when it was last sent
 */
public record Invitation(
    InvitationId id,
    EmailAddress email,
    Role role,
    TokenHash hash,
    String invitedBy,
    Instant sentAt) {
  public static final Duration VALID = Duration.ofDays(7);

  public Instant expiresAt() {
    return sentAt.plus(VALID);
  }

  public boolean isOpen(Instant now) {
    return now.isBefore(expiresAt());
  }

  /** The same invitation under a new token; the one sent before opens nothing any more. */
  public Invitation sentAgain(TokenHash fresh, Instant now) {
    return new Invitation(id, email, role, fresh, invitedBy, now);
  }
}
