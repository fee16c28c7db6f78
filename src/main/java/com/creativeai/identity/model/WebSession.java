package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;

/** Somebody signed in to the web app, in one organization at a time. */
public record WebSession(
    TokenHash hash,
    OrganizationId organization,
    UserId user,
    Instant createdAt,
    Instant expiresAt) {

  public boolean isOpen(Instant now) {
    return now.isBefore(expiresAt);
  }
}
