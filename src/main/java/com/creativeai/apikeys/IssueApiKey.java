package com.creativeai.apikeys;

import com.creativeai.identity.Role;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes an API key and shows it once (K1). */
@ApplicationScoped
public class IssueApiKey {
  static final String PREFIX = "cai_";

  private static final int SHOWN = 8;

  @Inject ApiKeyStore keys;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public IssueApiKey() {}

  IssueApiKey(ApiKeyStore keys, IdGenerator ids, Clock clock) {
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** A key wanted for a machine; expiry may be empty. */
  public record Command(
      OrganizationId organization, String name, Role role, Optional<Instant> expiresAt) {}

  /**
   * A new key.
   *
   * @param key the key itself, to be shown to its owner now and never again
   */
  public record Issued(ApiKeyId id, String key) {
    @Override
    public String toString() {
      return "Issued[" + id + "]";
    }
  }

  public Issued issue(Command command) {
    return issue(command, PREFIX + ids.token());
  }

  /** For a key that was chosen elsewhere; nothing happens when it is known already. */
  Issued issue(Command command, String key) {
    ApiKeyId id = new ApiKeyId(ids.next());
    keys.add(
        command.organization(),
        new ApiKey(
            id,
            command.organization(),
            command.name(),
            key.startsWith(PREFIX) ? key.substring(0, PREFIX.length() + SHOWN) : "",
            TokenHash.of(key),
            command.role(),
            clock.instant(),
            command.expiresAt(),
            Optional.empty(),
            Optional.empty()));
    return new Issued(id, key);
  }
}
