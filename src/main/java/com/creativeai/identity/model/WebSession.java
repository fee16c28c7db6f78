package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody signed in to the web app, in one organization at a time.
 *
 * @param strong whether they showed a second factor
 * @param grant of the project that knows them, where one does
 */
public record WebSession(
    TokenHash hash,
    OrganizationId organization,
    UserId user,
    Instant createdAt,
    Instant expiresAt,
    boolean strong,
    Optional<HeldGrant> grant) {

  /** Without a second factor, known by us. */
  public WebSession(
      TokenHash hash,
      OrganizationId organization,
      UserId user,
      Instant createdAt,
      Instant expiresAt) {
    this(hash, organization, user, createdAt, expiresAt, false, Optional.empty());
  }

  public WebSession expiring(Instant end) {
    return new WebSession(hash, organization, user, createdAt, end, strong, grant);
  }

  public WebSession holding(HeldGrant held) {
    return new WebSession(
        hash, organization, user, createdAt, expiresAt, strong, Optional.of(held));
  }

  public boolean isOpen(Instant now) {
    return now.isBefore(expiresAt);
  }
}
