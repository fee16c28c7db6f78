package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;

/**
 * Somebody signed in to the web app, in one organization at a time.
 *
 * @param strong whether they showed a second factor
 */
public record WebSession(
    TokenHash hash,
    OrganizationId organization,
    UserId user,
    Instant createdAt,
    Instant expiresAt,
    boolean strong) {

  /** Without a second factor. */
  public WebSession(
      TokenHash hash,
      OrganizationId organization,
      UserId user,
      Instant createdAt,
      Instant expiresAt) {
    this(hash, organization, user, createdAt, expiresAt, false);
  }

  public boolean isOpen(Instant now) {
    return now.isBefore(expiresAt);
  }
}
