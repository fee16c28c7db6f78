package com.creativeai.calls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What happens when a voicemail answers (CALL-2).
 *
 * @param message what is left after the beep; empty unless a message is left
 */
public record VoicemailPolicy(Action action, String message) {
  public static final int LONGEST_MESSAGE = 500;

  /** The agent goes on and says what it thinks fit. */
  public static final VoicemailPolicy TALK = new VoicemailPolicy(Action.TALK, "");

  /** What there is to do. */
  public enum Action {
    TALK,
    LEAVE_MESSAGE,
    HANG_UP;

    /** As in the public JSON and the store: {@code leave_message}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Action> find(String code) {
      return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
    }
  }

  public VoicemailPolicy {
    message = message.strip();
  }
}
