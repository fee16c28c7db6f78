package com.creativeai.calls.connection;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.port.AgentConnection;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Quota;
import com.creativeai.calls.port.ProviderAccount.Standing;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An agents' provider that tells of us what the test says. */
final class ScriptedAgentConnection implements AgentConnection {
  Supplier<ProviderAccount> account = () -> account(Standing.ACTIVE, new Quota(10, 100));
  int agents = 3;
  Optional<Webhook> webhook =
      Optional.of(
          new Webhook(URI.create("https://voice.example" + AgentAccount.WEBHOOK_PATH), true));
  URI address = URI.create("https://agents.example");
  boolean secret = true;

  /** The accounts that were asked for. */
  final Set<AgentAccount> asked = new HashSet<>();

  static ProviderAccount account(Standing standing, Quota quota) {
    return new ProviderAccount(standing, "user_…abcd", "pro", Optional.of(quota));
  }

  @Override
  public List<String> settings() {
    return List.of("ELEVENLABS_API_KEY");
  }

  @Override
  public String webhookSetting() {
    return "ELEVENLABS_WEBHOOK_SECRET";
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public ProviderAccount ask(AgentAccount whose) {
    asked.add(whose);
    return account.get();
  }

  @Override
  public int countAgents(AgentAccount whose) {
    asked.add(whose);
    return agents;
  }

  @Override
  public boolean hasWebhookSecret(AgentAccount whose) {
    asked.add(whose);
    return secret;
  }

  @Override
  public Optional<Webhook> webhook(AgentAccount whose) {
    asked.add(whose);
    return webhook;
  }
}
