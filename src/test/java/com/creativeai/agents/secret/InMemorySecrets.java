package com.creativeai.agents.secret;

import com.creativeai.agents.AgentId;
import com.creativeai.identity.AuditTrail;
import com.creativeai.identity.SealText;
import com.creativeai.identity.token.IdentityKey;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.security.OrganizationId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secret headers of a test. */
public final class InMemorySecrets implements SecretStore {
  private final Map<Place, KeptSecret> kept = new HashMap<>();

  private record Place(OrganizationId organization, AgentId agent, SecretPlace place) {}

  /** With an encryption of its own. */
  public ToolSecrets tools(AuditTrail audit, Clock clock) {
    return new ToolSecrets(this, seals("test-identity-key-"), audit, clock);
  }

  /** An encryption of its own. */
  public static SealText seals(String key) {
    return new SealText(
        new IdentityKey(
            new Configuration(
                name ->
                    name.equals("IDENTITY_KEY") ? Optional.of(key.repeat(3)) : Optional.empty())));
  }

  @Override
  public List<KeptSecret> list(OrganizationId organization, AgentId agent) {
    return kept.entrySet().stream()
        .filter(one -> one.getKey().organization().equals(organization))
        .filter(one -> one.getKey().agent().equals(agent))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public void put(OrganizationId organization, AgentId agent, KeptSecret secret) {
    kept.put(new Place(organization, agent, secret.place()), secret);
  }

  @Override
  public boolean remove(OrganizationId organization, AgentId agent, KeptSecret secret) {
    return kept.remove(new Place(organization, agent, secret.place()), secret);
  }
}
