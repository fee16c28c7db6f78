package com.creativeai.agents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an agent can do by itself at its provider (AG-1). */
public enum BuiltInTool {
  /** Says goodbye and ends the call. */
  END_CALL,
  /** Goes on in the language that the person speaks. */
  LANGUAGE_DETECTION,
  /** Stays silent when the person asks for a moment. */
  SKIP_TURN,
  /** Leaves, or says what it has to, when a machine answers. */
  VOICEMAIL_DETECTION;

  /** As in the API, the store and at the provider. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BuiltInTool> find(String code) {
    return Arrays.stream(values()).filter(tool -> tool.code().equals(code)).findFirst();
  }
}
