package com.creativeai.calls;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.media.BrowserTickets;
import com.creativeai.calls.media.BrowserTickets.Holder;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.media.NodeCapacity;
import com.creativeai.calls.media.TalkDoor;
import com.creativeai.calls.tool.CallTools;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tries an agent aloud, with the microphone of a browser (AG-2): no call, nothing is dialed and
 * nothing is stored (C10).
 */
@ApplicationScoped
public class TalkWithAgent {
  @Inject AgentDirectory agents;
  @Inject AgentAccounts accounts;
  @Inject TryLimit limit;
  @Inject NodeCapacity capacity;
  @Inject TalkDoor door;
  @Inject BrowserTickets tickets;
  @Inject CallTools tools;

  /**
   * Answers a one-time ticket for the media socket.
   *
   * @param journal is told what happens there
   */
  public String begin(Holder holder, AgentId id, CallJournal journal) {
    Agent agent =
        agents
            .findChoosable(holder.organization(), id)
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CallProblem.AGENT_UNKNOWN, "agentId", "Choose one of your agents."));
    accounts.demand(agent.provided());
    if (capacity.read().room() == 0) {
      throw new ProblemException(
          CallProblem.NODE_FULL, "The server is busy with calls. Try again in a minute.");
    }
    limit.take(holder.organization());
    return tickets.issue(
        holder, door.visit(agent.provided(), journal, tools.openForTry(holder.organization(), id)));
  }
}
