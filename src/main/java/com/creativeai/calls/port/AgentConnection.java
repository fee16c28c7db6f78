package com.creativeai.calls.port;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What there is to know of how we are connected with the agents' provider (CALL-15). */
public interface AgentConnection {
  /** Where we are told of ended conversations, below the public origin. */
  String WEBHOOK_PATH = "/callbacks/elevenlabs/post-call";

  /**
   * Where the provider tells of ended conversations.
   *
   * @param enabled whether it does so at present
   */
  record Webhook(URI address, boolean enabled) {}

  /** The names of the settings that hold the credentials. */
  List<String> settings();

  /** The name of the setting for the secret that webhooks are signed with. */
  String webhookSetting();

  /** Where the provider is reached. */
  URI address();

  /** Asks the provider, once. Refused credentials are an answer. */
  ProviderAccount ask();

  /** How many agents our account has; a hundred stands for any more. */
  int countAgents();

  boolean hasWebhookSecret();

  /** Empty when the provider tells nobody. */
  Optional<Webhook> webhook();
}
