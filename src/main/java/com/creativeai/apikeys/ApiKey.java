package com.creativeai.apikeys;

import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an API key; the key itself is not (K1).
 *
 * @param start its first characters, to tell keys apart
 * @param scopes what it may do, in the words of {@code platform.security.Permissions}
 * @param issuedBy the subject of who saw the key: a person, another key or {@code system}
 * @param expiresAt empty for a key that does not expire
 * @param replacedBy the key that took its place at a rotation
 */
public record ApiKey(
    ApiKeyId id,
    OrganizationId organization,
    String name,
    String start,
    TokenHash hash,
    Set<String> scopes,
    String issuedBy,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt,
    Optional<ApiKeyId> replacedBy) {
  /** Issued keys of the settings, and those from before the issuer was written down. */
  public static final String SYSTEM = "system";

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /** A key that nobody has used yet. */
  public static ApiKey fresh(
      ApiKeyId id,
      OrganizationId organization,
      String name,
      String start,
      TokenHash hash,
      Set<String> scopes,
      String issuedBy,
      Instant createdAt,
      Optional<Instant> expiresAt) {
    return new ApiKey(
        id,
        organization,
        name,
        start,
        hash,
        scopes,
        issuedBy,
        createdAt,
        expiresAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it opens anything at that time (K3). */
  public boolean isValid(Instant now) {
    return revokedAt.isEmpty() && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
  }

  /** Whether it counts among the keys an organization may have (K6). */
  public boolean isCounted(Instant now) {
    return isValid(now) && replacedBy.isEmpty();
  }
}
