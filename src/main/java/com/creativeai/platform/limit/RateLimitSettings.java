package com.creativeai.platform.limit;

import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How often requests may come. */
@ApplicationScoped
public class RateLimitSettings implements SettingsCatalogue {
  /** Where the buckets are. */
  public enum Place {
    NODE,
    DATABASE
  }

  public static final Setting<Place> RATE_LIMITS =
      Setting.choice(
          "RATE_LIMITS",
          Place.class,
          Place.NODE,
          "Where rate limits are counted: by each node for itself, or together in the database.");
  public static final Setting<RateLimit> RATE_LIMIT_GLOBAL =
      limit("RATE_LIMIT_GLOBAL", "1000:2000", "All requests to the API together.");
  public static final Setting<RateLimit> RATE_LIMIT_READ =
      limit("RATE_LIMIT_READ", "100:500", "Reading requests of one user, API key or address.");
  public static final Setting<RateLimit> RATE_LIMIT_WRITE =
      limit("RATE_LIMIT_WRITE", "50:200", "Changing requests of one user, API key or address.");
  public static final Setting<RateLimit> RATE_LIMIT_PLACE_CALL =
      limit("RATE_LIMIT_PLACE_CALL", "20:200", "Calls placed by one user or API key.");
  public static final Setting<RateLimit> RATE_LIMIT_SIGN_IN =
      limit("RATE_LIMIT_SIGN_IN", "10:100", "Requests to /auth from one address.");
  public static final Setting<RateLimit> RATE_LIMIT_CALLBACKS =
      limit("RATE_LIMIT_CALLBACKS", "500:2000", "Callbacks of providers from one address.");

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        RATE_LIMITS,
        RATE_LIMIT_GLOBAL,
        RATE_LIMIT_READ,
        RATE_LIMIT_WRITE,
        RATE_LIMIT_PLACE_CALL,
        RATE_LIMIT_SIGN_IN,
        RATE_LIMIT_CALLBACKS);
  }

  private static Setting<RateLimit> limit(String name, String fallback, String description) {
    return new Setting<>(name, RateLimit.FORM, fallback, description, RateLimit::parse);
  }
}
