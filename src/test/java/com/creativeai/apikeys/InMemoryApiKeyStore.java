package com.creativeai.apikeys;

import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keys in a map. */
public final class InMemoryApiKeyStore implements ApiKeyStore {
  private final Map<TokenHash, ApiKey> keys = new LinkedHashMap<>();

  @Override
  public boolean add(OrganizationId organization, ApiKey key) {
    return keys.putIfAbsent(key.hash(), key) == null;
  }

  @Override
  public Optional<ApiKey> find(TokenHash hash) {
    return Optional.ofNullable(keys.get(hash));
  }

  @Override
  public List<ApiKey> list(OrganizationId organization) {
    return keys.values().stream().filter(key -> key.organization().equals(organization)).toList();
  }

  @Override
  public void used(OrganizationId organization, ApiKeyId id, Instant at) {
    change(organization, id, key -> copy(key, Optional.of(at), key.revokedAt()));
  }

  @Override
  public void revoke(OrganizationId organization, ApiKeyId id, Instant at) {
    change(
        organization,
        id,
        key -> copy(key, key.lastUsedAt(), Optional.of(key.revokedAt().orElse(at))));
  }

  @Override
  public void remove(OrganizationId organization, ApiKeyId id) {
    keys.values().removeIf(key -> key.id().equals(id) && key.organization().equals(organization));
  }

  private void change(OrganizationId organization, ApiKeyId id, UnaryOperator<ApiKey> change) {
    keys.replaceAll(
        (hash, key) ->
            key.id().equals(id) && key.organization().equals(organization)
                ? change.apply(key)
                : key);
  }

  private static ApiKey copy(ApiKey key, Optional<Instant> used, Optional<Instant> revoked) {
    return new ApiKey(
        key.id(),
        key.organization(),
        key.name(),
        key.start(),
        key.hash(),
        key.role(),
        key.createdAt(),
        key.expiresAt(),
        used,
        revoked);
  }
}
