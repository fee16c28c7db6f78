package com.creativeai.calls.port;

import java.util.Map;

/**
 * What an agent must know before a conversation.
 *
 * @param providerAgentId the agent's id at its provider
 * @param prompt instructions for this conversation; empty for the agent's own
 * @param firstMessage what it says first; empty for the agent's own
 * @param language ISO 639-1; empty for the agent's own
 * @param userId opaque id of the person spoken with, no phone number
 */
public record AgentBriefing(
    String providerAgentId,
    String prompt,
    String firstMessage,
    String language,
    Map<String, String> variables,
    String userId) {
  public AgentBriefing {
    variables = Map.copyOf(variables);
  }

  /** The same, for a conversation that begins with other words. */
  public AgentBriefing beginningWith(String words) {
    return new AgentBriefing(providerAgentId, prompt, words, language, variables, userId);
  }
}
