package com.creativeai.agents;

import com.creativeai.agents.account.AccountStore;
import com.creativeai.agents.account.KeptAccount;
import com.creativeai.agents.secret.InMemorySecrets;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Own accounts of a test. */
public final class InMemoryAccounts implements AccountStore {
  public final Map<OrganizationId, KeptAccount> kept = new HashMap<>();

  /** Organizations that all use the default account. */
  public static AgentAccounts none() {
    return new InMemoryAccounts().over(new ElevenLabsSettings());
  }

  /** With an encryption of its own. */
  public AgentAccounts over(ElevenLabsSettings settings) {
    return new AgentAccounts(settings, this, InMemorySecrets.seals("test-identity-key-"));
  }

  /** Connects one without asking anybody. */
  public AgentAccounts connect(OrganizationId owner, String key, String secret, Instant at) {
    AgentAccounts accounts = over(new ElevenLabsSettings());
    String sealed = secret.isEmpty() ? "" : accounts.sealedSecret(owner, secret);
    put(owner, new KeptAccount(accounts.sealedKey(owner, key), "last", sealed, at, "ada"));
    return accounts;
  }

  @Override
  public Optional<KeptAccount> find(OrganizationId organization) {
    return Optional.ofNullable(kept.get(organization));
  }

  @Override
  public void put(OrganizationId organization, KeptAccount account) {
    kept.put(organization, account);
  }

  @Override
  public boolean remove(OrganizationId organization) {
    return kept.remove(organization) != null;
  }
}
