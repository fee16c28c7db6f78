package com.creativeai.sandbox.agent;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the agent simulator runs.
 *
 * @param port TCP port on 127.0.0.1; 0 takes a free one
 * @param apiKey opens the workspace of the seeded agents
 * @param webhookUrl where post-call webhooks of that workspace go; empty sends none
 * @param webhookSecret signs them
 * @param dataDir agents, conversations, audio and ledger are kept here
 */
public record AgentSettings(
    int port,
    String apiKey,
    Optional<URI> webhookUrl,
    String webhookSecret,
    Path dataDir,
    Limits limits) {

  /**
   * @param messageBytes the longest frame or request body taken
   * @param conversations open at once; more are refused with close 1008
   * @param keptConversations ended ones kept in the data directory
   * @param keptAudio of which so many keep their audio
   * @param webhookRetries pauses before the second and later attempts of a webhook
   */
  public record Limits(
      int messageBytes,
      int conversations,
      int keptConversations,
      int keptAudio,
      List<Duration> webhookRetries) {
    public static final Limits DEFAULT =
        new Limits(
            512 * 1024,
            1_000,
            10_000,
            500,
            List.of(
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15)));

    public Limits {
      webhookRetries = List.copyOf(webhookRetries);
      if (messageBytes < 1024 || conversations < 1 || keptConversations < 1 || keptAudio < 0) {
        throw new IllegalArgumentException("agent simulator limits must be positive");
      }
    }
  }

  public AgentSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("SANDBOX_AGENT_PORT must be 0 to 65535");
    }
    if (apiKey.isBlank() || webhookSecret.isBlank()) {
      throw new IllegalArgumentException(
          "ELEVENLABS_API_KEY and ELEVENLABS_WEBHOOK_SECRET must not be empty");
    }
  }

  /** Reads {@code SANDBOX_AGENT_PORT}, {@code SANDBOX_AGENT_WEBHOOK_URL} and the rest. */
  public static AgentSettings from(Map<String, String> values) {
    String url =
        values.getOrDefault(
            "SANDBOX_AGENT_WEBHOOK_URL",
            "http://127.0.0.1:"
                + values.getOrDefault("HTTP_PORT", "8080")
                + "/callbacks/elevenlabs/post-call");
    return new AgentSettings(
        Integer.parseInt(values.getOrDefault("SANDBOX_AGENT_PORT", "8182")),
        values.getOrDefault("ELEVENLABS_API_KEY", "sandbox-elevenlabs-key"),
        url.isBlank() ? Optional.empty() : Optional.of(URI.create(url)),
        values.getOrDefault("ELEVENLABS_WEBHOOK_SECRET", "sandbox-webhook-secret"),
        Path.of(values.getOrDefault("DATA_DIR", "data"), "sandbox", "agent"),
        Limits.DEFAULT);
  }

  @Override
  public String toString() {
    return "AgentSettings[port="
        + port
        + ", webhookUrl="
        + webhookUrl
        + ", dataDir="
        + dataDir
        + "]";
  }
}
