package com.creativeai.agents.suite;

import java.util.Locale;

/**
 * What was said or done in a test call.
 *
 * @param second when it began, as if it had been spoken
 * @param tool the tool that the agent would have used; empty for words
 */
public record Line(Who who, int second, String tool, String text) {
  /** Whose line it is. */
  public enum Who {
    AGENT,
    PERSONA,
    TOOL;

    /** As in the API and the store. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
