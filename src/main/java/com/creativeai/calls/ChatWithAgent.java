package com.creativeai.calls;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.media.ToolDesk;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.ChatAgent;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.calls.port.ChatSession;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.calls.tool.CallTools;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tries an agent in writing (AG-2): no call, nothing is dialed and nothing is stored here (C10).
 * Conversations cost at the provider, so how many begin and how long they get is limited.
 */
@ApplicationScoped
public class ChatWithAgent {
  public static final int LONGEST_MESSAGE = 1000;
  static final int MOST_MESSAGES = 200;

  @Inject AgentDirectory agents;
  @Inject AgentAccounts accounts;
  @Inject ChatAgent provider;
  @Inject TryLimit limit;
  @Inject CallTools tools;

  public ChatSession begin(OrganizationId organization, AgentId id, ChatListener listener) {
    Agent agent =
        agents
            .findChoosable(organization, id)
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CallProblem.AGENT_UNKNOWN, "agentId", "Choose one of your agents."));
    accounts.demand(agent.provided());
    limit.take(organization);
    Equipped equipped = new Equipped(listener, tools.openForTry(organization, id));
    ChatSession session = provider.open(agent.provided(), equipped);
    equipped.session.complete(session);
    return new Limited(session);
  }

  /** Does what the agent asks for, and passes everything else on. */
  private static final class Equipped implements ChatListener {
    private final ChatListener listener;
    private final ToolDesk tools;
    private final CompletableFuture<ChatSession> session = new CompletableFuture<>();

    Equipped(ChatListener listener, ToolDesk tools) {
      this.listener = listener;
      this.tools = tools;
    }

    @Override
    public boolean onToolAsked(ToolRequest request) {
      return tools.use(request, (result, failed) -> answer(request, result, failed));
    }

    private void answer(ToolRequest request, String result, boolean failed) {
      listener.onToolUsed(request.name(), !failed);
      var unused = session.thenAccept(open -> open.answer(request.id(), result, failed));
    }

    @Override
    public void onReady() {
      listener.onReady();
    }

    @Override
    public void onAgentSaid(long eventId, String text) {
      listener.onAgentSaid(eventId, text);
    }

    @Override
    public void onToolUsed(String name, boolean worked) {
      listener.onToolUsed(name, worked);
    }

    @Override
    public void onClosed(AgentClosure closure) {
      listener.onClosed(closure);
    }
  }

  /** Lets through what is neither empty, nor too long, nor too much. */
  private static final class Limited implements ChatSession {
    private final ChatSession session;
    private final AtomicInteger messages = new AtomicInteger();

    Limited(ChatSession session) {
      this.session = session;
    }

    @Override
    public void say(String text) {
      if (text.isBlank()) {
        throw ProblemException.atField(
            CommonProblem.INVALID_REQUEST, "message", "Write something first.");
      }
      if (text.length() > LONGEST_MESSAGE) {
        throw ProblemException.atField(
            CallProblem.TEXT_TOO_LONG,
            "message",
            "At most " + LONGEST_MESSAGE + " characters; this has " + text.length() + ".");
      }
      if (messages.incrementAndGet() > MOST_MESSAGES) {
        throw new ProblemException(
            CommonProblem.TOO_MANY_REQUESTS,
            "This conversation has had " + MOST_MESSAGES + " messages. Start a new one.");
      }
      session.say(text.strip());
    }

    @Override
    public void answer(String toolRequest, String result, boolean failed) {
      session.answer(toolRequest, result, failed);
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
