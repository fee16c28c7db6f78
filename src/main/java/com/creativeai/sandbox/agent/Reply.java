package com.creativeai.sandbox.agent;

import java.time.Duration;
import java.util.Optional;

/**
 * What the agent does next.
 *
 * @param text to be spoken; empty says nothing
 * @param pause silence before it
 * @param tool to be called after speaking
 * @param ends the call after the last word
 */
record Reply(String text, Duration pause, Optional<ToolUse> tool, boolean ends) {
  static Reply say(String text) {
    return new Reply(text, Duration.ZERO, Optional.empty(), false);
  }

  static Reply silence() {
    return say("");
  }

  static Reply goodbye(String text) {
    return new Reply(text, Duration.ZERO, Optional.empty(), true);
  }

  Reply after(Duration time) {
    return new Reply(text, time, tool, ends);
  }

  Reply with(ToolUse use) {
    return new Reply(text, pause, Optional.of(use), ends);
  }
}
