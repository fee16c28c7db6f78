package com.creativeai.sandbox.carrier.live;

/** One instruction of a TwiML document. */
interface Verb {
  /** Starts; the verb ends by telling the stage how to go on, exactly once. */
  void begin(Stage stage);

  /** Whether the line must be answered before the verb runs. */
  default boolean needsAnswer() {
    return true;
  }
}
