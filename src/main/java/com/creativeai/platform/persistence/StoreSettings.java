package com.creativeai.platform.persistence;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import com.mongodb.ConnectionString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Settings of the database connection. */
@ApplicationScoped
public class StoreSettings implements SettingsCatalogue {
  public static final Setting<Integer> SANDBOX_STORE_PORT =
      Setting.number(
          "SANDBOX_STORE_PORT", 8183, 1, 65535, "Port of the embedded sandbox store on 127.0.0.1.");
  public static final Setting<Integer> MONGODB_POOL_SIZE =
      Setting.number(
          "MONGODB_POOL_SIZE", 100, 4, 1000, "Most connections to the database from one node.");
  public static final Setting<Integer> MONGODB_START_SECONDS =
      Setting.number(
          "MONGODB_START_SECONDS",
          30,
          1,
          600,
          "How long the start waits for the database to answer.");

  static final String DEFAULT_DATABASE = "creativeai";

  @Override
  public List<Setting<?>> settings() {
    return List.of(SANDBOX_STORE_PORT, MONGODB_POOL_SIZE, MONGODB_START_SECONDS);
  }

  @Override
  public List<String> complaints(Configuration configuration) {
    List<String> complaints = new ArrayList<>();
    try {
      connectionString(configuration);
    } catch (IllegalArgumentException malformed) {
      complaints.add("MONGODB_URI is not a MongoDB connection string");
    }
    return complaints;
  }

  static ConnectionString connectionString(Configuration configuration) {
    return new ConnectionString(
        configuration
            .find(DeploymentSettings.MONGODB_URI)
            .orElseGet(
                () ->
                    "mongodb://127.0.0.1:%d/%s?retryWrites=false&retryReads=false"
                        .formatted(configuration.get(SANDBOX_STORE_PORT), DEFAULT_DATABASE)));
  }
}
