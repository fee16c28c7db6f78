package com.creativeai.calls;

import org.jspecify.annotations.Nullable;

/**
 * How long the person waited for an answer of the agent (CALL-4). All of it begins with the last
 * sound of the person that reached this node.
 *
 * @param answerMillis until the first audio of the answer left this node
 * @param ownMicros the part of it that this node took: passing that sound on, and passing the
 *     answer on; the rest is the agent's, and the way there and back
 * @param heardMillis until the answer began to play, by the mark that the carrier gave back behind
 *     it; null until then, and when the answer was interrupted
 */
public record TurnLatency(long answerMillis, long ownMicros, @Nullable Long heardMillis) {
  public TurnLatency heardAfter(long millis) {
    return new TurnLatency(answerMillis, ownMicros, millis);
  }
}
