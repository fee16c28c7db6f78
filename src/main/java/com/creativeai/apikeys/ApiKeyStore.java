package com.creativeai.apikeys;

import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of all organizations. */
public interface ApiKeyStore {
  /** False when there is such a key already. */
  boolean add(OrganizationId organization, ApiKey key);

  /** Finds the organization too, hence without one. */
  Optional<ApiKey> find(TokenHash hash);

  Optional<ApiKey> find(OrganizationId organization, ApiKeyId id);

  List<ApiKey> list(OrganizationId organization);

  void used(OrganizationId organization, ApiKeyId id, Instant at);

  void rename(OrganizationId organization, ApiKeyId id, String name);

  /** Lets it end at that time; false when it was replaced before, and then nothing changes. */
  boolean replace(
      OrganizationId organization, ApiKeyId id, ApiKeyId replacement, Instant expiresAt);

  /** For good; the time of the first revocation stays. */
  void revoke(OrganizationId organization, ApiKeyId id, Instant at);

  /** As if it had never been; for keys that the settings manage. */
  void remove(OrganizationId organization, ApiKeyId id);
}
