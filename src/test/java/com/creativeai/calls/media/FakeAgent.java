package com.creativeai.calls.media;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.VoiceAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An agent that keeps what it hears. */
final class FakeAgent implements VoiceAgent, AgentSession {
  static final AgentBriefing BRIEFING =
      new AgentBriefing(ProvidedAgent.inDefault("agent_1"), "", "", "", Map.of(), "person-1");

  /** Of an organization that states that an AI speaks. */
  static final AgentBriefing RETURNING =
      new AgentBriefing(
          ProvidedAgent.inDefault("agent_1"),
          "",
          "Hello, an AI speaks.",
          "",
          Map.of(),
          "p",
          "An AI again.");

  final List<AgentBriefing> briefings = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final List<String> heard = new ArrayList<>();
  final List<AgentListener> listeners = new ArrayList<>();
  int opened;
  int closed;
  boolean failing;

  @Override
  public AgentSession open(AgentBriefing briefing, AgentListener listener) {
    opened++;
    briefings.add(briefing);
    if (failing) {
      throw new IllegalStateException("no agent today");
    }
    listeners.add(listener);
    return this;
  }

  @Override
  public void sendAudio(String payload) {
    heard.add(payload);
  }

  @Override
  public void inform(String context) {
    told.add(context);
  }

  @Override
  public void answer(String toolRequest, String result, boolean failed) {
    told.add(toolRequest + " " + result + " " + failed);
  }

  @Override
  public void close() {
    closed++;
  }

  @Override
  public ConversationReport fetch(AgentAccount account, ConversationId conversation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void ping() {
    throw new UnsupportedOperationException();
  }
}
