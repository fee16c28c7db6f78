package com.creativeai.apikeys;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an API key; the key itself is not (K1).
 *
 * @param start its first characters, to tell keys apart
 * @param expiresAt empty for a key that does not expire
 */
public record ApiKey(
    ApiKeyId id,
    OrganizationId organization,
    String name,
    String start,
    TokenHash hash,
    Role role,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {

  /** Whether it opens anything at that time (K3). */
  public boolean isValid(Instant now) {
    return revokedAt.isEmpty() && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
  }
}
