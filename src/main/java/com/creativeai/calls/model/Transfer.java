package com.creativeai.calls.model;

import com.creativeai.calls.PhoneNumber;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A call handed over to a person (C17).
 *
 * @param name of the destination when it was asked for
 * @param briefing what the person is told before a warm one; may be empty
 */
public record Transfer(String name, PhoneNumber number, Mode mode, String briefing, State state) {

  /** How the person gets the call. */
  public enum Mode {
    /** At once. */
    COLD,
    /** After hearing what it is about and accepting it. */
    WARM;

    /** As in the public JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> find(String code) {
      return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
  }

  /** How far it has come; it only moves forward. */
  public enum State {
    ASKED,
    FAILED,
    /** The two talk, or have talked. */
    CONNECTED,
    /** Nobody took it, so the agent gets the call back. */
    RETURNED;

    /** Whether it is known what came of it. */
    boolean isFinal() {
      return this == CONNECTED || this == RETURNED;
    }

    /** As in the public JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Transfer asked(String name, PhoneNumber number, Mode mode, String briefing) {
    return new Transfer(name, number, mode, briefing, State.ASKED);
  }

  Transfer reached(State next) {
    return state.isFinal() || next.compareTo(state) <= 0
        ? this
        : new Transfer(name, number, mode, briefing, next);
  }
}
