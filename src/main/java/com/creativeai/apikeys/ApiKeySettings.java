package com.creativeai.apikeys;

import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The API key that a sandbox is given from outside. */
@ApplicationScoped
public class ApiKeySettings implements SettingsCatalogue {
  public static final Setting<Secret> SANDBOX_API_KEY =
      new Setting<>(
          "SANDBOX_API_KEY",
          "secret, 16-200 characters",
          null,
          "An API key of the demo organization, with the role admin; unset, it has none.",
          ApiKeySettings::key);

  private static final int SHORTEST = 16;
  private static final int LONGEST = 200;

  @Override
  public List<Setting<?>> settings() {
    return List.of(SANDBOX_API_KEY);
  }

  private static Secret key(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "must have from " + SHORTEST + " to " + LONGEST + " characters");
    }
    return new Secret(text);
  }
}
