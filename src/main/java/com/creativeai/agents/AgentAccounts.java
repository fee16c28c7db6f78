package com.creativeai.agents;

import com.creativeai.agents.account.AccountStore;
import com.creativeai.agents.account.KeptAccount;
import com.creativeai.identity.SealText;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Which account an organization's agents are made in, and the credentials of each (A14). */
@ApplicationScoped
public class AgentAccounts {
  /** The code of what an account refuses that is not connected. */
  public static final String GONE = AgentProblem.AGENT_ACCOUNT_GONE.details().code();

  private static final String NOT_CONNECTED =
      "The account at the provider that this agent was published in is not connected any more."
          + " Publish the agent again.";

  @Inject ElevenLabsSettings settings;
  @Inject AccountStore store;
  @Inject SealText seals;

  public AgentAccounts() {}

  public AgentAccounts(ElevenLabsSettings settings, AccountStore store, SealText seals) {
    this.settings = settings;
    this.store = store;
    this.seals = seals;
  }

  /** Where its agents are made from now on. */
  public AgentAccount of(OrganizationId organization) {
    return AgentAccount.of(organization, store.find(organization).isPresent());
  }

  /** Since when it has the key that it has; empty while it uses the default account. */
  public Optional<Instant> connectedAt(OrganizationId organization) {
    return store.find(organization).map(KeptAccount::connectedAt);
  }

  /**
   * The key of an account.
   *
   * @throws ProviderRejected with the code {@link #GONE} when there is none any more
   */
  public Secret key(AgentAccount account) {
    return account.owner().map(this::ownKey).orElseGet(settings::apiKey);
  }

  /** What its webhooks are signed with; empty when that is not known. */
  public Optional<Secret> webhookSecret(AgentAccount account) {
    return account
        .owner()
        .map(this::ownSecret)
        .orElseGet(() -> Optional.of(settings.webhookSecret()))
        .filter(secret -> !secret.reveal().isBlank());
  }

  /**
   * Refuses an agent that nobody can talk with because its account is not connected any more.
   *
   * @throws ProblemException at the field {@code agentId}
   */
  public void demand(ProvidedAgent agent) {
    if (agent.account().owner().filter(owner -> store.find(owner).isEmpty()).isPresent()) {
      throw ProblemException.atField(AgentProblem.AGENT_ACCOUNT_GONE, "agentId", NOT_CONNECTED);
    }
  }

  private Secret ownKey(OrganizationId owner) {
    String sealed =
        store
            .find(owner)
            .orElseThrow(() -> new ProviderRejected(GONE, GONE + ": " + NOT_CONNECTED))
            .key();
    return new Secret(
        seals
            .open(keyPurpose(owner), sealed)
            .orElseThrow(
                () ->
                    new ProviderRejected(
                        GONE, GONE + ": The key of the account cannot be read. Enter it anew.")));
  }

  private Optional<Secret> ownSecret(OrganizationId owner) {
    return store
        .find(owner)
        .flatMap(kept -> seals.open(secretPurpose(owner), kept.webhookSecret()))
        .map(Secret::new);
  }

  /** Whether it is the key that is kept, if that can be read. */
  boolean isKey(OrganizationId owner, KeptAccount kept, String key) {
    return seals.open(keyPurpose(owner), kept.key()).filter(key::equals).isPresent();
  }

  String sealedKey(OrganizationId owner, String key) {
    return seals.seal(keyPurpose(owner), key);
  }

  String sealedSecret(OrganizationId owner, String secret) {
    return seals.seal(secretPurpose(owner), secret);
  }

  private static String keyPurpose(OrganizationId owner) {
    return "agent-account-key " + owner;
  }

  private static String secretPurpose(OrganizationId owner) {
    return "agent-account-webhook " + owner;
  }
}
