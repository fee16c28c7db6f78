package com.creativeai.platform.observability;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who may operate a node from outside. */
@ApplicationScoped
public class OperationsSettings implements SettingsCatalogue {
  private static final int SHORTEST = 32;

  public static final Setting<Secret> OPERATIONS_TOKEN =
      new Setting<>(
          "OPERATIONS_TOKEN",
          "secret, 32 or more characters",
          null,
          "What operators send as X-Operations-Token to drain a server by /health/drain; unset, that"
              + " address is not there.",
          OperationsSettings::token);

  private final Configuration configuration;

  @Inject
  public OperationsSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  /** For the client proxy only. */
  OperationsSettings() {
    this(new Configuration(name -> Optional.empty()));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(OPERATIONS_TOKEN);
  }

  Optional<Secret> token() {
    return configuration.find(OPERATIONS_TOKEN);
  }

  private static Secret token(String text) {
    if (text.length() < SHORTEST) {
      throw new IllegalArgumentException("must have 32 or more characters");
    }
    return new Secret(text);
  }
}
