package com.creativeai.agents.secret;

import com.creativeai.agents.HttpTool;
import com.creativeai.platform.outbound.Origin;
import java.util.Locale;
import java.util.Optional;

/**
 * What a value is kept for (TS1).
 *
 * @param header in small letters
 */
public record SecretPlace(Origin origin, String header) {
  public SecretPlace {
    header = header.toLowerCase(Locale.ROOT);
  }

  /** Empty as long as the tool's address is none. */
  public static Optional<SecretPlace> find(HttpTool tool, String header) {
    return Origin.find(tool.host()).map(origin -> new SecretPlace(origin, header));
  }
}
