package com.creativeai.agents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something to be found out in a conversation.
 *
 * @param id of letters, digits and underscores; names the value
 * @param description what to look for
 */
public record DataPoint(String id, Kind kind, String description) {
  /** What the value is. */
  public enum Kind {
    STRING,
    NUMBER,
    INTEGER,
    BOOLEAN;

    /** As in JSON Schema. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}
