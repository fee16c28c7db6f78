package com.creativeai.calls.media;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Turn;

/** Writes down what happens on one call. Called in order, one at a time; may block (M9). */
public interface CallJournal {
  void mediaStarted();

  void agentConnected(ConversationId conversation);

  /** A new turn, or a later version of the one with the same number. */
  void turn(Turn turn);

  /** The person pressed so many keys; which ones nobody writes down. */
  default void keysPressed(int count) {}

  /**
   * Somebody of the team talks in the agent's place from now on.
   *
   * @param name of them, for people
   */
  default void takenOver(String name) {}

  /**
   * The call is the agent's again.
   *
   * @param why empty when the colleague wanted it
   */
  default void givenBack(String why) {}

  /** Exactly once, and last. */
  void ended(Ending ending);
}
