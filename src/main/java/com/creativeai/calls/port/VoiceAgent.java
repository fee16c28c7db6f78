package com.creativeai.calls.port;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.ConversationId;

/** The agent's provider. */
public interface VoiceAgent {
  /**
   * Starts a conversation and answers at once; what happens next, a failure to connect included, is
   * told to the listener, whose {@code onClosed} is called exactly once.
   */
  AgentSession open(AgentBriefing briefing, AgentListener listener);

  /**
   * What the provider made of a conversation that is over.
   *
   * @param account in which it was held
   */
  ConversationReport fetch(AgentAccount account, ConversationId conversation);

  /** Whether the provider answers to the default account; throws like {@link #fetch}. */
  void ping();
}
