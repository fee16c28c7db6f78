package com.creativeai.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Reads declared settings. An empty value counts as unset. */
@ApplicationScoped
public class Configuration {
  private final Function<String, Optional<String>> source;

  @Inject
  public Configuration(Config config) {
    this(name -> config.getOptionalValue(name, String.class));
  }

  public Configuration(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** For the client proxy only. */
  Configuration() {
    this(name -> Optional.empty());
  }

  /** The value or its default; for settings without a default use {@link #find}. */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new InvalidConfiguration(setting.name() + " is required"));
  }

  public <T> Optional<T> find(Setting<T> setting) {
    return text(setting).or(setting::defaultValue).map(text -> parse(setting, text));
  }

  /** Whether somebody set it, as opposed to the default being in force. */
  public boolean isSet(Setting<?> setting) {
    return text(setting).isPresent();
  }

  private Optional<String> text(Setting<?> setting) {
    return source.apply(setting.name()).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static <T> T parse(Setting<T> setting, String text) {
    try {
      return setting.parser().apply(text);
    } catch (IllegalArgumentException wrong) {
      throw new InvalidConfiguration(setting.name() + " " + wrong.getMessage());
    }
  }
}
