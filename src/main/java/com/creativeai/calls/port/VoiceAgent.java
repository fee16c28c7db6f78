package com.creativeai.calls.port;

import com.creativeai.calls.ConversationId;

/** The agent's provider. */
public interface VoiceAgent {
  /**
   * Starts a conversation and answers at once; what happens next, a failure to connect included, is
   * told to the listener, whose {@code onClosed} is called exactly once.
   */
  AgentSession open(AgentBriefing briefing, AgentListener listener);

  /** What the provider made of a conversation that is over. */
  ConversationReport fetch(ConversationId conversation);

  /** Whether the provider answers, with valid credentials; throws like {@link #fetch}. */
  void ping();
}
