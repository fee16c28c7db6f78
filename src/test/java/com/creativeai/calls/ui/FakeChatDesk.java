package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.calls.port.ChatSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One agent that can be written and talked to; what it hears is kept, what it says is told to the
 * listener.
 */
class FakeChatDesk implements ChatDesk {
  final List<ChatListener> begun = new ArrayList<>();
  final List<CallJournal> talks = new ArrayList<>();
  final List<String> said = new ArrayList<>();
  int closed;
  @Nullable RuntimeException failure;

  @Override
  public Optional<Agent> find(AgentId agent) {
    return Optional.of(FakeCallDesk.SOPHIE).filter(known -> known.id().equals(agent));
  }

  @Override
  public ChatSession begin(AgentId agent, ChatListener listener) {
    failIfSet();
    begun.add(listener);
    return new ChatSession() {
      @Override
      public void say(String text) {
        failIfSet();
        said.add(text);
      }

      @Override
      public void answer(String toolRequest, String result, boolean failed) {}

      @Override
      public void close() {
        closed++;
      }
    };
  }

  @Override
  public String talk(AgentId agent, CallJournal journal) {
    failIfSet();
    talks.add(journal);
    return "ticket " + talks.size();
  }

  private void failIfSet() {
    if (failure != null) {
      throw failure;
    }
  }
}
