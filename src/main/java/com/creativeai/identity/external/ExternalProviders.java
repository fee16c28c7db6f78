package com.creativeai.identity.external;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Through whom people may sign in (E1). */
@ApplicationScoped
public class ExternalProviders implements SettingsCatalogue {
  public static final Setting<String> GOOGLE_CLIENT_ID =
      Setting.text(
          "GOOGLE_CLIENT_ID",
          null,
          "OAuth client at Google; its redirect address is PUBLIC_ORIGIN/auth/v1/callback.");
  public static final Setting<Secret> GOOGLE_CLIENT_SECRET =
      Setting.secret("GOOGLE_CLIENT_SECRET", "Secret of the OAuth client at Google.");
  public static final Setting<String> GITHUB_CLIENT_ID =
      Setting.text(
          "GITHUB_CLIENT_ID",
          null,
          "OAuth app at GitHub; its redirect address is PUBLIC_ORIGIN/auth/v1/callback.");
  public static final Setting<Secret> GITHUB_CLIENT_SECRET =
      Setting.secret("GITHUB_CLIENT_SECRET", "Secret of the OAuth app at GitHub.");

  @Inject Configuration configuration;

  public ExternalProviders() {}

  public ExternalProviders(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET);
  }

  @Override
  public List<String> complaints(Configuration settings) {
    return Stream.of(
            halves(settings, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET),
            halves(settings, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those that are set up. */
  public List<ExternalProvider> list() {
    return Stream.of(
            configuration
                .find(GOOGLE_CLIENT_ID)
                .map(id -> ExternalProvider.google(id, configuration.get(GOOGLE_CLIENT_SECRET))),
            configuration
                .find(GITHUB_CLIENT_ID)
                .map(id -> ExternalProvider.github(id, configuration.get(GITHUB_CLIENT_SECRET))))
        .flatMap(Optional::stream)
        .toList();
  }

  public Optional<ExternalProvider> find(String name) {
    return list().stream().filter(provider -> provider.name().equals(name)).findFirst();
  }

  private static Optional<String> halves(Configuration settings, Setting<?> one, Setting<?> other) {
    return settings.isSet(one) == settings.isSet(other)
        ? Optional.empty()
        : Optional.of(one.name() + " and " + other.name() + " belong together");
  }
}
