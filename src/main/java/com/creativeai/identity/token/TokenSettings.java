package com.creativeai.identity.token;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.DeploymentSettings.IdentityProvider;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who issues access tokens, and how long sessions last. */
@ApplicationScoped
public class TokenSettings implements SettingsCatalogue {
  public static final Setting<Secret> IDENTITY_KEY =
      new Setting<>(
          "IDENTITY_KEY",
          "secret, 32 or more characters",
          null,
          "Encrypts the signing keys and second factors of the embedded identity, secret headers of"
              + " agents' tools, keys of own ElevenLabs accounts, and what browsers keep while they are away at a provider; required with MONGODB_URI. On the sandbox's store, unset means a key generated into DATA_DIR.",
          TokenSettings::key);
  public static final Setting<Integer> SESSION_MAX_HOURS =
      Setting.number(
          "SESSION_MAX_HOURS", 720, 1, 8760, "After how long a session of a client ends for good.");
  public static final Setting<Integer> SESSION_IDLE_HOURS =
      Setting.number(
          "SESSION_IDLE_HOURS",
          168,
          1,
          8760,
          "After how long without a refresh a session of a client ends.");
  public static final Setting<URI> SUPABASE_URL =
      Setting.origin(
          "SUPABASE_URL",
          null,
          "Address of the Supabase project; required when IDENTITY_PROVIDER is supabase.");
  public static final Setting<Secret> SUPABASE_ANON_KEY =
      Setting.secret(
          "SUPABASE_ANON_KEY",
          "Public (anon) key of the Supabase project; required when IDENTITY_PROVIDER is supabase.");
  public static final Setting<Secret> SUPABASE_JWT_SECRET =
      new Setting<>(
          "SUPABASE_JWT_SECRET",
          "secret, 32 or more characters",
          null,
          "Shared secret of older Supabase projects, for tokens signed with HS256.",
          TokenSettings::key);
  public static final Setting<String> SUPABASE_JWT_KEY_ID =
      Setting.text(
          "SUPABASE_JWT_KEY_ID",
          null,
          "Key id that tokens signed with the shared secret carry; unset, they carry none.");

  private static final int SHORTEST_KEY = 32;

  @Inject Configuration configuration;

  public TokenSettings() {}

  public TokenSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        IDENTITY_KEY,
        SESSION_MAX_HOURS,
        SESSION_IDLE_HOURS,
        SUPABASE_URL,
        SUPABASE_ANON_KEY,
        SUPABASE_JWT_SECRET,
        SUPABASE_JWT_KEY_ID);
  }

  @Override
  public List<String> complaints(Configuration settings) {
    List<String> complaints = new ArrayList<>();
    if (isSupabase(settings)) {
      require(settings, SUPABASE_URL, complaints);
      require(settings, SUPABASE_ANON_KEY, complaints);
      settings
          .find(SUPABASE_URL)
          .filter(url -> "http".equals(url.getScheme()) && !isLoopback(url.getHost()))
          .ifPresent(url -> complaints.add("SUPABASE_URL must be https"));
    } else if (settings.isSet(SUPABASE_URL) || settings.isSet(SUPABASE_JWT_SECRET)) {
      complaints.add("SUPABASE_* settings need IDENTITY_PROVIDER to be supabase");
    }
    if (settings.isSet(DeploymentSettings.MONGODB_URI) && !settings.isSet(IDENTITY_KEY)) {
      complaints.add("IDENTITY_KEY is required with MONGODB_URI");
    }
    return complaints;
  }

  public boolean isSupabase() {
    return isSupabase(configuration);
  }

  public Duration longestSession() {
    return Duration.ofHours(configuration.get(SESSION_MAX_HOURS));
  }

  public Duration longestIdle() {
    return Duration.ofHours(configuration.get(SESSION_IDLE_HOURS));
  }

  /** Address of the project. */
  public URI supabase() {
    return configuration.get(SUPABASE_URL);
  }

  public Secret supabaseAnonKey() {
    return configuration.get(SUPABASE_ANON_KEY);
  }

  Optional<Secret> supabaseSecret() {
    return configuration.find(SUPABASE_JWT_SECRET);
  }

  Optional<String> supabaseSecretId() {
    return configuration.find(SUPABASE_JWT_KEY_ID);
  }

  /** The {@code iss} of every token. */
  String issuer() {
    URI base = isSupabase() ? supabase() : new DeploymentSettings(configuration).publicOrigin();
    return base + "/auth/v1";
  }

  private static boolean isSupabase(Configuration settings) {
    return settings.get(DeploymentSettings.IDENTITY_PROVIDER) == IdentityProvider.SUPABASE;
  }

  private static void require(Configuration settings, Setting<?> setting, List<String> complaints) {
    if (!settings.isSet(setting)) {
      complaints.add(setting.name() + " is required when IDENTITY_PROVIDER is supabase");
    }
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }

  private static Secret key(String text) {
    if (text.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException("must have at least " + SHORTEST_KEY + " characters");
    }
    return new Secret(text);
  }
}
