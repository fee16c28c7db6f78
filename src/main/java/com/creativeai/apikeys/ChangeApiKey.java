package com.creativeai.apikeys;

import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Renames and revokes keys (K3, K8). */
@ApplicationScoped
public class ChangeApiKey {
  @Inject ApiKeyStore keys;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public ChangeApiKey() {}

  public ChangeApiKey(ApiKeyStore keys, AuditTrail audit, Clock clock) {
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  public ApiKey rename(Caller caller, ApiKeyId id, String name) {
    ApiKey key = get(caller, id);
    String checked = KeyName.checked(name);
    if (key.revokedAt().isPresent()) {
      throw new ProblemException(ApiKeyProblem.API_KEY_ENDED, "This key was revoked.");
    }
    if (!checked.equals(key.name())) {
      record(caller, ApiKeyAction.RENAMED, key, Map.of("from", key.name(), "to", checked));
      keys.rename(caller.organization(), id, checked);
    }
    return get(caller, id);
  }

  /** Again is nothing new. */
  public void revoke(Caller caller, ApiKeyId id) {
    ApiKey key = get(caller, id);
    if (key.revokedAt().isEmpty()) {
      record(caller, ApiKeyAction.REVOKED, key, Map.of("name", key.name()));
      keys.revoke(caller.organization(), id, clock.instant());
    }
  }

  private ApiKey get(Caller caller, ApiKeyId id) {
    return keys.find(caller.organization(), id).orElseThrow(ReadApiKeys::notFound);
  }

  private void record(Caller caller, String action, ApiKey key, Map<String, String> details) {
    audit.record(caller.organization(), caller.subject(), action, key.id().toString(), details);
  }
}
