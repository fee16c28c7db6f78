package com.creativeai.calls.port;

import com.creativeai.agents.ProvidedAgent;
import java.util.Map;

/**
 * What an agent must know before a conversation.
 *
 * @param agent who speaks, at its provider
 * @param prompt instructions for this conversation; empty for the agent's own
 * @param firstMessage what it says first; empty for the agent's own
 * @param language ISO 639-1; empty for the agent's own
 * @param userId opaque id of the person spoken with, no phone number
 * @param returning what it says first when the call comes back to it; empty for the agent's own
 */
public record AgentBriefing(
    ProvidedAgent agent,
    String prompt,
    String firstMessage,
    String language,
    Map<String, String> variables,
    String userId,
    String returning) {
  public AgentBriefing {
    variables = Map.copyOf(variables);
  }

  /** Of a conversation that nobody takes over. */
  public AgentBriefing(
      ProvidedAgent agent,
      String prompt,
      String firstMessage,
      String language,
      Map<String, String> variables,
      String userId) {
    this(agent, prompt, firstMessage, language, variables, userId, "");
  }

  /** The same, for a conversation that begins with other words. */
  public AgentBriefing beginningWith(String words) {
    return new AgentBriefing(agent, prompt, words, language, variables, userId, returning);
  }
}
