package com.creativeai.calls;

import com.creativeai.calls.number.OwnNumber;
import java.util.Optional;

/** What somebody hears whom no agent can answer (C13). */
final class ClosedDoor {
  static final String CLOSED =
      "Thank you for calling. We are closed at the moment. Please call again later. Goodbye.";
  static final String BUSY =
      "Thank you for calling. All our lines are busy. Please call again in a few minutes. Goodbye.";
  static final String NOBODY =
      "Thank you for calling. Nobody can take your call at the moment. Please call again later."
          + " Goodbye.";

  private ClosedDoor() {}

  /** Empty for a call that was not turned away, whatever else it ended for. */
  static Optional<String> words(EndReason reason, OwnNumber number) {
    return switch (reason) {
      case AFTER_HOURS ->
          Optional.of(number.closedMessage().isEmpty() ? CLOSED : number.closedMessage());
      case NODE_FULL -> Optional.of(BUSY);
      case NO_AGENT, PLAN_LIMIT -> Optional.of(NOBODY);
      default -> Optional.empty();
    };
  }
}
