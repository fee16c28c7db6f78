package com.creativeai.identity;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whether there is a demo owner, and with which password (RUN-2). */
@ApplicationScoped
public class IdentitySettings implements SettingsCatalogue {
  public static final Setting<Secret> SANDBOX_OWNER_PASSWORD =
      new Setting<>(
          "SANDBOX_OWNER_PASSWORD",
          "secret, 8-512 characters",
          null,
          "Password of the demo owner demo@creativeai.test; unset, there is a default one while every"
              + " part is sandbox and bound to 127.0.0.1, and no demo owner otherwise.",
          IdentitySettings::password);

  /** Known to everybody, so only for a sandbox that nobody else can reach. */
  static final Secret DEFAULT_PASSWORD = new Secret("demo-password");

  private static final int SHORTEST = 8;
  private static final int LONGEST = 512;

  @Inject Configuration configuration;
  @Inject DeploymentSettings deployment;

  public IdentitySettings() {}

  public IdentitySettings(Configuration configuration) {
    this.configuration = configuration;
    this.deployment = new DeploymentSettings(configuration);
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(SANDBOX_OWNER_PASSWORD);
  }

  @Override
  public List<String> complaints(Configuration configuration) {
    boolean isDefault =
        configuration.find(SANDBOX_OWNER_PASSWORD).filter(DEFAULT_PASSWORD::equals).isPresent();
    return isDefault && !new DeploymentSettings(configuration).isClosedSandbox()
        ? List.of("SANDBOX_OWNER_PASSWORD must not be the default one where others can sign in")
        : List.of();
  }

  /** The demo owner's password; empty when there must be no demo owner. */
  public Optional<Secret> ownerPassword() {
    return configuration
        .find(SANDBOX_OWNER_PASSWORD)
        .or(() -> deployment.isClosedSandbox() ? Optional.of(DEFAULT_PASSWORD) : Optional.empty());
  }

  /** The password that the sign-in page may tell: the default one, while it is in force. */
  public Optional<Secret> shownPassword() {
    return ownerPassword()
        .filter(password -> deployment.isClosedSandbox() && password.equals(DEFAULT_PASSWORD));
  }

  private static Secret password(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "must have from " + SHORTEST + " to " + LONGEST + " characters");
    }
    return new Secret(text);
  }
}
