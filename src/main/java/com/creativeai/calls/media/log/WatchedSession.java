package com.creativeai.calls.media.log;

import com.creativeai.calls.media.log.MediaEvent.Way;
import com.creativeai.calls.port.AgentSession;

/** What goes to the agent. */
record WatchedSession(AgentSession session, MediaLog log) implements AgentSession {
  @Override
  public void sendAudio(String payload) {
    log.audio(Way.TO_AGENT);
    session.sendAudio(payload);
  }

  @Override
  public void inform(String context) {
    log.add(Way.TO_AGENT, "inform", Sizes.of(context));
    session.inform(context);
  }

  @Override
  public void answer(String toolRequest, String result, boolean failed) {
    log.add(Way.TO_AGENT, failed ? "tool-failed" : "tool-answered", Sizes.of(result));
    session.answer(toolRequest, result, failed);
  }

  @Override
  public void close() {
    log.add(Way.TO_AGENT, "close", "");
    session.close();
  }
}
