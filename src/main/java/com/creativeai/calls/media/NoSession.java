package com.creativeai.calls.media;

import com.creativeai.calls.port.AgentSession;

/** Stands in until the agent's provider gave us one. */
final class NoSession implements AgentSession {
  @Override
  public void sendAudio(String payload) {}

  @Override
  public void inform(String context) {}

  @Override
  public void answer(String toolRequest, String result, boolean failed) {}

  @Override
  public void close() {}
}
