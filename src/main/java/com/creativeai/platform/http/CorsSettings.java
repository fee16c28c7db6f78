package com.creativeai.platform.http;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose pages may use the API from browsers. */
@ApplicationScoped
public class CorsSettings implements SettingsCatalogue {
  public static final Setting<Set<String>> CORS_ALLOWED_ORIGINS =
      new Setting<>(
          "CORS_ALLOWED_ORIGINS",
          "origins, separated by commas",
          null,
          "Whose pages may use the API from browsers, such as https://app.example.com; unset means"
              + " only our own.",
          CorsSettings::origins);

  @Override
  public List<Setting<?>> settings() {
    return List.of(CORS_ALLOWED_ORIGINS);
  }

  static CorsPolicy policy(Configuration configuration) {
    return new CorsPolicy(configuration.find(CORS_ALLOWED_ORIGINS).orElse(Set.of()));
  }

  private static Set<String> origins(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .map(CorsSettings::origin)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As browsers write it: scheme, host and port in lower case and nothing else. */
  private static String origin(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web
          && uri.getHost() != null
          && text.equals(uri.getScheme() + "://" + uri.getRawAuthority())
          && uri.getUserInfo() == null
          && text.equals(text.toLowerCase(java.util.Locale.ROOT))) {
        return text;
      }
    } catch (IllegalArgumentException malformed) {
      // Falls through to the one message for all mistakes.
    }
    throw new IllegalArgumentException(
        "must be exact origins such as https://app.example.com, separated by commas; no wildcards");
  }
}
