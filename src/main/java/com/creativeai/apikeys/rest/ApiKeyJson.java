package com.creativeai.apikeys.rest;

import com.creativeai.apikeys.ApiKey;
import com.creativeai.apikeys.ApiKeyId;
import com.creativeai.apikeys.IssueApiKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key in the public JSON.
 *
 * @param status active, expired or revoked
 * @param key the key itself, in the answer that made it only
 */
public record ApiKeyJson(
    String id,
    String name,
    String start,
    List<String> scopes,
    String status,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @Nullable String replacedBy,
    @Nullable String key) {
  static ApiKeyJson of(ApiKey key, Instant now) {
    return of(key, now, null);
  }

  static ApiKeyJson of(IssueApiKey.Issued issued, Instant now) {
    return of(issued.key(), now, issued.secret());
  }

  private static ApiKeyJson of(ApiKey key, Instant now, @Nullable String secret) {
    return new ApiKeyJson(
        key.id().toString(),
        key.name(),
        key.start(),
        key.scopes().stream().sorted().toList(),
        key.isValid(now) ? "active" : key.revokedAt().isPresent() ? "revoked" : "expired",
        key.createdAt(),
        key.expiresAt().orElse(null),
        key.lastUsedAt().orElse(null),
        key.revokedAt().orElse(null),
        key.replacedBy().map(ApiKeyId::toString).orElse(null),
        secret);
  }

  /** A key in an answer must not be in a log. */
  @Override
  public String toString() {
    return "ApiKeyJson[" + id + "]";
  }
}
