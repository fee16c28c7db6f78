package com.creativeai.calls.port;

import com.creativeai.calls.ConversationId;

/**
 * What an agent says and does, in order. Implementations never block.
 *
 * <p>Event ids grow with every response; an interruption makes all audio of its own and lower ids
 * stale.
 */
public interface AgentListener {
  /** The conversation has begun; audio may flow. */
  void onReady(ConversationId conversation);

  void onAudio(long eventId, String payload);

  /** The text of the response whose audio begins. */
  void onAgentSaid(long eventId, String text);

  /** The response was cut: this much of it was said. */
  void onAgentCorrected(long eventId, String heard);

  /** What the person is probably saying. */
  void onUserTentative(String text);

  void onUserSaid(String text);

  void onInterrupted(long eventId);

  /**
   * The agent wants something done and waits for {@link AgentSession#answer}.
   *
   * @return false when it cannot be done in this conversation, which is answered by itself
   */
  default boolean onToolAsked(ToolRequest request) {
    return false;
  }

  /**
   * The agent used a tool. Who does not show tools ignores it.
   *
   * @param worked false when the tool failed, or is not there in this conversation
   */
  default void onToolUsed(String name, boolean worked) {}

  /** Exactly once, and last. */
  void onClosed(AgentClosure closure);
}
