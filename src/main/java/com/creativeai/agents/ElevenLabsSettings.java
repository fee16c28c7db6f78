package com.creativeai.agents;

import com.creativeai.identity.DemoOrganization;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The account at ElevenLabs, or the simulator in its place (A4). */
@ApplicationScoped
public class ElevenLabsSettings implements SettingsCatalogue {
  public static final Setting<Secret> ELEVENLABS_API_KEY =
      Setting.secret("ELEVENLABS_API_KEY", "API key of the ElevenLabs workspace.");

  public static final Setting<Secret> ELEVENLABS_WEBHOOK_SECRET =
      Setting.secret(
          "ELEVENLABS_WEBHOOK_SECRET", "Secret that ElevenLabs signs post-call webhooks with.");

  public static final Setting<URI> ELEVENLABS_BASE_URL =
      Setting.origin(
          "ELEVENLABS_BASE_URL",
          null,
          "Address of the ElevenLabs API; unset means https://api.elevenlabs.io, or the simulator"
              + " while the voice agent is sandbox.");

  public static final Setting<OrganizationId> ELEVENLABS_OWNER =
      new Setting<>(
          "ELEVENLABS_OWNER",
          "id of an organization",
          null,
          "Organization whose own the ElevenLabs account is: it alone may list and import agents"
              + " that were made there. Unset means nobody, or the demo organization where all is"
              + " sandbox on 127.0.0.1.",
          ElevenLabsSettings::organization);

  public static final Setting<Integer> SANDBOX_AGENT_PORT =
      Setting.number(
          "SANDBOX_AGENT_PORT", 8182, 1, 65535, "Loopback port of the voice agent simulator.");

  private static final URI LIVE = URI.create("https://api.elevenlabs.io");
  private static final Secret SANDBOX_API_KEY = new Secret("sandbox-elevenlabs-key");
  private static final Secret SANDBOX_WEBHOOK_SECRET = new Secret("sandbox-webhook-secret");

  private final Configuration configuration;

  @Inject
  public ElevenLabsSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  /** For client proxies, and classes that have one. */
  public ElevenLabsSettings() {
    this(new Configuration(name -> Optional.empty()));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        ELEVENLABS_API_KEY,
        ELEVENLABS_WEBHOOK_SECRET,
        ELEVENLABS_BASE_URL,
        ELEVENLABS_OWNER,
        SANDBOX_AGENT_PORT);
  }

  @Override
  public List<String> complaints(Configuration configuration) {
    List<String> complaints = new ArrayList<>();
    List<Setting<Secret>> credentials = List.of(ELEVENLABS_API_KEY, ELEVENLABS_WEBHOOK_SECRET);
    String provider = DeploymentSettings.VOICE_AGENT_PROVIDER.name();
    for (Setting<Secret> credential : credentials) {
      boolean set = configuration.isSet(credential);
      if (set && !configuration.isSet(DeploymentSettings.VOICE_AGENT_PROVIDER)) {
        complaints.add(
            credential.name() + " is set, but " + provider + " is not: say elevenlabs or sandbox");
      }
      if (!set && !isSandbox(configuration)) {
        complaints.add(credential.name() + " is required while " + provider + " is elevenlabs");
      }
    }
    return complaints;
  }

  public Secret apiKey() {
    return credential(ELEVENLABS_API_KEY, SANDBOX_API_KEY);
  }

  public Secret webhookSecret() {
    return credential(ELEVENLABS_WEBHOOK_SECRET, SANDBOX_WEBHOOK_SECRET);
  }

  /** Scheme, host and port, perhaps a path; no trailing slash. */
  public URI baseUrl() {
    return configuration
        .find(ELEVENLABS_BASE_URL)
        .orElseGet(() -> isSandbox(configuration) ? simulator() : LIVE);
  }

  /** Whose own the account is; empty when many share it. */
  public Optional<OrganizationId> owner() {
    return configuration
        .find(ELEVENLABS_OWNER)
        .or(
            () ->
                new DeploymentSettings(configuration).isClosedSandbox()
                    ? Optional.of(DemoOrganization.ID)
                    : Optional.empty());
  }

  private static OrganizationId organization(String text) {
    try {
      return OrganizationId.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new IllegalArgumentException("must be the id of an organization");
    }
  }

  private URI simulator() {
    return URI.create("http://127.0.0.1:" + configuration.get(SANDBOX_AGENT_PORT));
  }

  private Secret credential(Setting<Secret> setting, Secret sandbox) {
    return isSandbox(configuration)
        ? configuration.find(setting).orElse(sandbox)
        : configuration.get(setting);
  }

  private static boolean isSandbox(Configuration configuration) {
    return new DeploymentSettings(configuration).isVoiceAgentSandbox();
  }
}
