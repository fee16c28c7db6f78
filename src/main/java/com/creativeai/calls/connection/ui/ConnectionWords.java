package com.creativeai.calls.connection.ui;

import com.creativeai.calls.connection.Check;
import com.creativeai.calls.connection.CheckState;
import com.creativeai.calls.connection.Finding;
import com.creativeai.calls.connection.TestCall;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;

/** Checks and steps in words, each state with its tone and icon. */
final class ConnectionWords {
  private ConnectionWords() {}

  static StatusBadge badge(CheckState state) {
    String words = Texts.get("connections.state." + state.code());
    return switch (state) {
      case PASSED -> new StatusBadge(Tone.SUCCESS, Glyph.CIRCLE_CHECK, words);
      case FAILED -> new StatusBadge(Tone.DANGER, Glyph.CIRCLE_ALERT, words);
      case NOT_CHECKED, NOT_APPLICABLE -> new StatusBadge(Tone.NEUTRAL, words);
    };
  }

  static StatusBadge checking() {
    return new StatusBadge(Tone.INFO, Texts.get("connections.checking")).live();
  }

  static StatusBadge badge(TestCall.State state) {
    String words = Texts.get("connections.test.state." + state.code());
    return switch (state) {
      case DONE -> new StatusBadge(Tone.SUCCESS, Glyph.CIRCLE_CHECK, words);
      case FAILED -> new StatusBadge(Tone.DANGER, Glyph.CIRCLE_ALERT, words);
      case WAITING -> new StatusBadge(Tone.INFO, words).live();
      case NOT_REACHED -> new StatusBadge(Tone.NEUTRAL, words);
    };
  }

  static String name(Check check) {
    return Texts.get("connections.check." + check.part().code() + "." + check.code());
  }

  static String found(Finding finding) {
    return Texts.get(
        "connections.finding." + finding.verdict().code(), finding.details().values().toArray());
  }

  /** What to do about a failure; empty when there is nothing to do. */
  static String next(Finding finding) {
    return finding.state() == CheckState.FAILED
        ? Texts.get(
            "connections.finding." + finding.verdict().code() + ".next",
            finding.details().values().toArray())
        : "";
  }
}
