package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.ChatWithAgent;
import com.creativeai.calls.TalkWithAgent;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.calls.port.ChatSession;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** The use cases, for the organization of the caller who opened the page (CU5, CU6). */
@Dependent
public class TenantChatDesk implements ChatDesk {
  private final CurrentCaller current;
  private final OrganizationId organization;

  @Inject AgentDirectory agents;
  @Inject ChatWithAgent chat;
  @Inject TalkWithAgent talks;
  @Inject TicketHolders holders;

  @Inject
  public TenantChatDesk(CurrentCaller current) {
    this.current = current;
    organization = current.organization();
  }

  @Override
  public Optional<Agent> find(AgentId agent) {
    return agents.findChoosable(organization, agent);
  }

  @Override
  public ChatSession begin(AgentId agent, ChatListener listener) {
    checkMember();
    ChatSession session = chat.begin(organization, agent, listener);
    return new ChatSession() {
      @Override
      public void say(String text) {
        checkMember();
        session.say(text);
      }

      @Override
      public void answer(String toolRequest, String result, boolean failed) {
        session.answer(toolRequest, result, failed);
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  @Override
  public String talk(AgentId agent, CallJournal journal) {
    checkMember();
    return talks.begin(holders.of(current.get()), agent, journal);
  }

  /** Somebody who went over to another organization does not go on in this one. */
  private void checkMember() {
    Caller caller = current.get();
    if (!caller.organization().equals(organization)
        || !caller.permissions().contains(Permissions.CALLS_WRITE)) {
      throw new ProblemException(
          CommonProblem.NOT_ALLOWED, "Ask an administrator for the member role to do this.");
    }
  }
}
