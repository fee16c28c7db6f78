package com.creativeai.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the product runs, and which of its parts are live (RUN-2). */
@ApplicationScoped
public class DeploymentSettings implements SettingsCatalogue {
  /** Who carries the phone calls. */
  public enum TelephonyProvider {
    SANDBOX,
    TWILIO
  }

  /** Who speaks and listens. */
  public enum VoiceAgentProvider {
    SANDBOX,
    ELEVENLABS
  }

  /** Who knows the users. */
  public enum IdentityProvider {
    EMBEDDED,
    SUPABASE
  }

  public static final Setting<TelephonyProvider> TELEPHONY_PROVIDER =
      Setting.choice(
          "TELEPHONY_PROVIDER",
          TelephonyProvider.class,
          TelephonyProvider.SANDBOX,
          "Who carries the phone calls.");
  public static final Setting<VoiceAgentProvider> VOICE_AGENT_PROVIDER =
      Setting.choice(
          "VOICE_AGENT_PROVIDER",
          VoiceAgentProvider.class,
          VoiceAgentProvider.SANDBOX,
          "Who speaks and listens on a call.");
  public static final Setting<IdentityProvider> IDENTITY_PROVIDER =
      Setting.choice(
          "IDENTITY_PROVIDER",
          IdentityProvider.class,
          IdentityProvider.EMBEDDED,
          "Who knows the users.");
  public static final Setting<String> HTTP_HOST =
      Setting.text(
          "HTTP_HOST",
          "127.0.0.1",
          "Address the product listens on; 0.0.0.0 for all, which the all-sandbox default owner"
              + " does not allow.");
  public static final Setting<Integer> HTTP_PORT =
      Setting.number("HTTP_PORT", 8080, 1, 65535, "Port the product listens on.");
  public static final Setting<Integer> MEDIA_PORT =
      Setting.number(
          "MEDIA_PORT",
          0,
          0,
          65535,
          "Port of a listener of its own for the carrier's audio, which takes much less CPU; your"
              + " proxy sends /media/twilio there. 0: it shares HTTP_PORT.");
  public static final Setting<URI> PUBLIC_ORIGIN =
      Setting.origin(
          "PUBLIC_ORIGIN",
          null,
          "How providers and browsers reach the product; unset means http://localhost:HTTP_PORT.");
  public static final Setting<String> DATA_DIR =
      Setting.text("DATA_DIR", "data", "Folder of the sandbox store and simulators.");
  public static final Setting<String> MONGODB_URI =
      Setting.text(
          "MONGODB_URI",
          null,
          "Connection string of a MongoDB server, with the database name; unset means the embedded"
              + " sandbox store.");

  private final Configuration configuration;

  @Inject
  public DeploymentSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  /** For the client proxy only. */
  DeploymentSettings() {
    this(new Configuration());
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        TELEPHONY_PROVIDER,
        VOICE_AGENT_PROVIDER,
        IDENTITY_PROVIDER,
        HTTP_HOST,
        HTTP_PORT,
        MEDIA_PORT,
        PUBLIC_ORIGIN,
        DATA_DIR,
        MONGODB_URI);
  }

  @Override
  public List<String> complaints(Configuration configuration) {
    DeploymentSettings deployment = new DeploymentSettings(configuration);
    List<String> complaints = new ArrayList<>();
    if (!deployment.isAllEmbedded() && !configuration.isSet(MONGODB_URI)) {
      complaints.add("MONGODB_URI is required as soon as a provider is live");
    }
    if ("http".equals(deployment.publicOrigin().getScheme()) && !deployment.isOriginLoopback()) {
      complaints.add("PUBLIC_ORIGIN must be https, except for a loopback address");
    }
    if (configuration.get(MEDIA_PORT).equals(configuration.get(HTTP_PORT))) {
      complaints.add("MEDIA_PORT must be another port than HTTP_PORT");
    }
    return complaints;
  }

  public boolean isTelephonySandbox() {
    return configuration.get(TELEPHONY_PROVIDER) == TelephonyProvider.SANDBOX;
  }

  public boolean isVoiceAgentSandbox() {
    return configuration.get(VOICE_AGENT_PROVIDER) == VoiceAgentProvider.SANDBOX;
  }

  public boolean isStoreSandbox() {
    return !configuration.isSet(MONGODB_URI);
  }

  /** Whether any part is a stand-in, which every page must say. */
  public boolean isAnySandbox() {
    return isTelephonySandbox() || isVoiceAgentSandbox();
  }

  /** Whether nothing here can ring a phone or hold real users, and nobody else can reach it. */
  public boolean isClosedSandbox() {
    return isAllEmbedded() && isStoreSandbox() && host().startsWith("127.");
  }

  /** The scheme, host and port that others know us by; never taken from a request. */
  public URI publicOrigin() {
    return configuration
        .find(PUBLIC_ORIGIN)
        .orElseGet(() -> URI.create("http://localhost:" + configuration.get(HTTP_PORT)));
  }

  /** The same origin for WebSockets: ws for http, wss for https. */
  public URI publicSocketOrigin() {
    return URI.create(publicOrigin().toString().replaceFirst("^http", "ws"));
  }

  /** How the carrier reaches the media socket: by the public origin, or its own port if unset. */
  public URI mediaSocketOrigin() {
    return configuration.isSet(PUBLIC_ORIGIN)
        ? publicSocketOrigin()
        : mediaPort()
            .map(port -> URI.create("ws://127.0.0.1:" + port))
            .orElseGet(this::publicSocketOrigin);
  }

  /** Port of a listener of its own for media; empty when media shares the product's. */
  public Optional<Integer> mediaPort() {
    return Optional.of(configuration.get(MEDIA_PORT)).filter(port -> port > 0);
  }

  /** Address that the product listens on. */
  public String host() {
    return configuration.get(HTTP_HOST);
  }

  private boolean isAllEmbedded() {
    return isTelephonySandbox()
        && isVoiceAgentSandbox()
        && configuration.get(IDENTITY_PROVIDER) == IdentityProvider.EMBEDDED;
  }

  private boolean isOriginLoopback() {
    String host = publicOrigin().getHost();
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }
}
