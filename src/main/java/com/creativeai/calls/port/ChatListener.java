package com.creativeai.calls.port;

/** What an agent writes and does, in order. Implementations never block. */
public interface ChatListener {
  /** The conversation has begun; the agent can be written to. */
  void onReady();

  /**
   * @param eventId grows with every answer
   */
  void onAgentSaid(long eventId, String text);

  /**
   * The agent wants something done and waits for {@link ChatSession#answer}.
   *
   * @return false when it cannot be done in this conversation, which is answered by itself
   */
  default boolean onToolAsked(ToolRequest request) {
    return false;
  }

  /**
   * @param worked false when the tool failed, or is not there in this conversation
   */
  void onToolUsed(String name, boolean worked);

  /** Exactly once, and last. */
  void onClosed(AgentClosure closure);
}
