package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.calls.port.ChatSession;
import java.util.Optional;

/** What the page that tries an agent asks of the product, for whoever uses it (CU6). */
public interface ChatDesk {
  Optional<Agent> find(AgentId agent);

  /** The session asks who acts anew with every message, which therefore belongs into a request. */
  ChatSession begin(AgentId agent, ChatListener listener);

  /**
   * Answers a one-time ticket for the media socket, good for the page's session.
   *
   * @param journal is told what happens there
   */
  String talk(AgentId agent, CallJournal journal);
}
