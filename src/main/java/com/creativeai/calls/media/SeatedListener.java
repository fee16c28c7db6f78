package com.creativeai.calls.media;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.ToolRequest;

/** Hears one session of an agent until it is dismissed; what comes afterwards is for nobody. */
final class SeatedListener implements AgentListener {
  private final AgentListener listener;
  private volatile boolean dismissed;

  SeatedListener(AgentListener listener) {
    this.listener = listener;
  }

  void dismiss() {
    dismissed = true;
  }

  private void tell(Runnable word) {
    if (!dismissed) {
      word.run();
    }
  }

  @Override
  public void onReady(ConversationId conversation) {
    tell(() -> listener.onReady(conversation));
  }

  @Override
  public void onAudio(long eventId, String payload) {
    if (!dismissed) {
      listener.onAudio(eventId, payload);
    }
  }

  @Override
  public void onAgentSaid(long eventId, String text) {
    tell(() -> listener.onAgentSaid(eventId, text));
  }

  @Override
  public void onAgentCorrected(long eventId, String heard) {
    tell(() -> listener.onAgentCorrected(eventId, heard));
  }

  @Override
  public void onUserTentative(String text) {
    tell(() -> listener.onUserTentative(text));
  }

  @Override
  public void onUserSaid(String text) {
    tell(() -> listener.onUserSaid(text));
  }

  @Override
  public void onInterrupted(long eventId) {
    tell(() -> listener.onInterrupted(eventId));
  }

  @Override
  public boolean onToolAsked(ToolRequest request) {
    return !dismissed && listener.onToolAsked(request);
  }

  @Override
  public void onToolUsed(String name, boolean worked) {
    tell(() -> listener.onToolUsed(name, worked));
  }

  @Override
  public void onClosed(AgentClosure closure) {
    tell(() -> listener.onClosed(closure));
  }
}
