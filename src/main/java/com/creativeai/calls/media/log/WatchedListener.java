package com.creativeai.calls.media.log;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.media.log.MediaEvent.Way;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.ToolRequest;
import java.util.Locale;

/** What comes from the agent. */
record WatchedListener(AgentListener listener, MediaLog log) implements AgentListener {
  @Override
  public void onReady(ConversationId conversation) {
    add("ready", conversation.value());
    listener.onReady(conversation);
  }

  @Override
  public void onAudio(long eventId, String payload) {
    log.audio(Way.FROM_AGENT);
    listener.onAudio(eventId, payload);
  }

  @Override
  public void onAgentSaid(long eventId, String text) {
    add("agent-said", Sizes.of(eventId, text));
    listener.onAgentSaid(eventId, text);
  }

  @Override
  public void onAgentCorrected(long eventId, String heard) {
    add("agent-corrected", Sizes.of(eventId, heard));
    listener.onAgentCorrected(eventId, heard);
  }

  @Override
  public void onUserTentative(String text) {
    add("person-tentative", Sizes.of(text));
    listener.onUserTentative(text);
  }

  @Override
  public void onUserSaid(String text) {
    add("person-said", Sizes.of(text));
    listener.onUserSaid(text);
  }

  @Override
  public void onInterrupted(long eventId) {
    add("interrupted", "event " + eventId);
    listener.onInterrupted(eventId);
  }

  @Override
  public boolean onToolAsked(ToolRequest request) {
    add("tool-asked", request.name());
    return listener.onToolAsked(request);
  }

  @Override
  public void onToolUsed(String name, boolean worked) {
    add(worked ? "tool-used" : "tool-did-not-work", name);
    listener.onToolUsed(name, worked);
  }

  /** The provider's words about it may quote what was said. */
  @Override
  public void onClosed(AgentClosure closure) {
    String kind = closure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (closure.kind() == AgentClosure.Kind.NORMAL) {
      add("closed", kind);
    } else {
      log.fail(Way.FROM_AGENT, "closed", kind);
    }
    listener.onClosed(closure);
  }

  private void add(String kind, String detail) {
    log.add(Way.FROM_AGENT, kind, detail);
  }
}
