package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.platform.config.Secret;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Requests to ElevenLabs about agents, each bounded in time and number (AE1). */
@ApplicationScoped
public class GuardedAgents {
  private static final int ANSWER_SECONDS = 8;

  @Inject ElevenLabsSettings settings;
  @Inject AgentAccounts accounts;
  @Inject AgentsGuard guard;

  @SuppressWarnings("NullAway.Init") // Before anything else is asked of a bean.
  private AgentsApi api;

  public GuardedAgents() {}

  GuardedAgents(
      ElevenLabsSettings settings, AgentAccounts accounts, AgentsGuard guard, AgentsApi api) {
    this.settings = settings;
    this.accounts = accounts;
    this.guard = guard;
    this.api = api;
  }

  @PostConstruct
  void connect() {
    api = AgentsClient.open(settings.baseUrl(), ANSWER_SECONDS);
  }

  @PreDestroy
  void close() {
    AgentsClient.close(api);
  }

  /** What is asked within an account. */
  AccountRequests in(AgentAccount account) {
    return new AccountRequests(guard, api, accounts.key(account), account.isOwn());
  }

  /** What is asked with a key that no account has yet. */
  AccountRequests with(Secret key) {
    return new AccountRequests(guard, api, key, true);
  }
}
