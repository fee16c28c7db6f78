package com.creativeai.sandbox.store;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the embedded store listens and keeps its file.
 *
 * @param port TCP port on 127.0.0.1; 0 takes a free one
 * @param directory the product's data directory; the file lies in its {@code store} folder
 */
public record StoreSettings(int port, Path directory) {

  static final String PORT = "SANDBOX_STORE_PORT";
  static final String DIRECTORY = "DATA_DIR";
  private static final String DEFAULT_PORT = "8183";
  private static final String DEFAULT_DIRECTORY = "data";

  public StoreSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(PORT + " must be a port from 0 to 65535");
    }
  }

  /** Reads {@code SANDBOX_STORE_PORT} (8183) and {@code DATA_DIR} (data). */
  public static StoreSettings from(Map<String, String> environment) {
    String port = environment.getOrDefault(PORT, DEFAULT_PORT).strip();
    try {
      return new StoreSettings(
          Integer.parseInt(port), Path.of(environment.getOrDefault(DIRECTORY, DEFAULT_DIRECTORY)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(PORT + " must be a number, not '" + port + "'", e);
    }
  }

  /** The one file that holds everything. */
  public Path file() {
    return directory.resolve("store").resolve("creativeai.mv");
  }
}
