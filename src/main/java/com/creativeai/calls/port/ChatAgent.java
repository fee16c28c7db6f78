package com.creativeai.calls.port;

import com.creativeai.agents.ProvidedAgent;

/** The agent's provider, for conversations in writing (AG-2): no audio, no phone. */
public interface ChatAgent {
  /**
   * Starts a conversation and answers at once; what happens next, a failure to connect included, is
   * told to the listener, whose {@code onClosed} is called exactly once.
   */
  ChatSession open(ProvidedAgent agent, ChatListener listener);
}
