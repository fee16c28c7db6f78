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
  public Optional<ApiKey> find(OrganizationId organization, ApiKeyId id) {
    return list(organization).stream().filter(key -> key.id().equals(id)).findFirst();
  }

  @Override
  public void rename(OrganizationId organization, ApiKeyId id, String name) {
    change(
        organization,
        id,
        key ->
            copy(key, name, key.expiresAt(), key.lastUsedAt(), key.revokedAt(), key.replacedBy()));
  }

  @Override
  public boolean replace(
      OrganizationId organization, ApiKeyId id, ApiKeyId replacement, Instant expiresAt) {
    boolean free =
        find(organization, id)
            .filter(key -> key.replacedBy().isEmpty() && key.revokedAt().isEmpty())
            .isPresent();
    if (free) {
      change(
          organization,
          id,
          key ->
              copy(
                  key,
                  key.name(),
                  Optional.of(expiresAt),
                  key.lastUsedAt(),
                  key.revokedAt(),
                  Optional.of(replacement)));
    }
    return free;
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
    return copy(key, key.name(), key.expiresAt(), used, revoked, key.replacedBy());
  }

  private static ApiKey copy(
      ApiKey key,
      String name,
      Optional<Instant> expires,
      Optional<Instant> used,
      Optional<Instant> revoked,
      Optional<ApiKeyId> replacedBy) {
    return new ApiKey(
        key.id(),
        key.organization(),
        name,
        key.start(),
        key.hash(),
        key.scopes(),
        key.issuedBy(),
        key.createdAt(),
        expires,
        used,
        revoked,
        replacedBy);
  }
}
