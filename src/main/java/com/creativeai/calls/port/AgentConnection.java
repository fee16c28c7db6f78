package com.creativeai.calls.port;

import com.creativeai.agents.AgentAccount;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What there is to know of how an account is connected with the agents' provider (CALL-15). */
public interface AgentConnection {
  /**
   * Where the provider tells of ended conversations.
   *
   * @param enabled whether it does so at present
   */
  record Webhook(URI address, boolean enabled) {}

  /** The names of the settings that hold the default account's credentials. */
  List<String> settings();

  /** The name of the setting for the secret that its webhooks are signed with. */
  String webhookSetting();

  /** Where the provider is reached. */
  URI address();

  /** Asks the provider, once. Refused credentials are an answer. */
  ProviderAccount ask(AgentAccount account);

  /** How many agents an account has; a hundred stands for any more. */
  int countAgents(AgentAccount account);

  boolean hasWebhookSecret(AgentAccount account);

  /** Empty when the provider tells nobody. */
  Optional<Webhook> webhook(AgentAccount account);
}
