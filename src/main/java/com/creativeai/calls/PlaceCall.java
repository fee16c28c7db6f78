package com.creativeai.calls;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.CallStore;
import com.creativeai.identity.CountCall;
import com.creativeai.identity.FindOrganization;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.observability.Drain;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places a call (CALL-1): checks it, stores the intent, then hands it to the dialer (C3). Placing
 * the same call id again answers the call that is there.
 */
@ApplicationScoped
public class PlaceCall {
  /** Calls last a minute or a few, so room comes soon. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  @Inject CallRequestCheck check;
  @Inject AgentDirectory agents;
  @Inject AgentAccounts accounts;
  @Inject IntendDial intend;
  @Inject ChangeCall change;
  @Inject CallStore calls;
  @Inject FindOrganization organizations;
  @Inject CountCall plan;
  @Inject SpendWithinCaps spending;
  @Inject Capacity capacity;
  @Inject Drain drain;
  @Inject Clock clock;

  /**
   * @param call chosen by the edge, so that a repeated request is the same call
   * @param to as the person wrote it
   * @param from a caller id as written; empty for the first one owned
   * @param placedBy subject of the caller who asks
   */
  public record Command(
      OrganizationId organization,
      CallId call,
      String to,
      String from,
      AgentId agent,
      String prompt,
      String firstMessage,
      Map<String, String> variables,
      VoicemailPolicy voicemail,
      List<String> tags,
      String placedBy) {

    public Command withPrompt(String other) {
      return new Command(
          organization,
          call,
          to,
          from,
          agent,
          other,
          firstMessage,
          variables,
          voicemail,
          tags,
          placedBy);
    }
  }

  public Call place(Command command) {
    OrganizationId organization = command.organization();
    Optional<Call> placed = calls.find(organization, command.call());
    if (placed.isPresent()) {
      return placed.get();
    }
    CallRequestCheck.Checked checked = check.check(command);
    Agent agent =
        agents
            .findChoosable(organization, command.agent())
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CallProblem.AGENT_UNKNOWN, "agentId", "Choose one of your agents."));
    accounts.demand(agent.provided());
    requireRoom();
    CallPlan plan =
        new CallPlan(
            Direction.OUTBOUND,
            checked.to(),
            checked.from(),
            new Dialogue(
                agent.id(),
                agent.name(),
                agent.version(),
                command.prompt().strip(),
                command.firstMessage().strip(),
                command.variables()),
            command.voicemail(),
            organizations.callRules(organization).recordsCalls(),
            command.tags(),
            command.placedBy(),
            clock.instant());
    Call call = Call.placed(command.call(), organization, plan);
    AttemptId attempt = intendWithinPlan(call);
    change.add(call);
    intend.dialLater(organization, attempt);
    return call;
  }

  /** C11, C21: refused before it is counted, stored or dialed. */
  private void requireRoom() {
    if (drain.isOn()) {
      throw ProblemException.until(
          CallProblem.NODE_DRAINING, "The server is about to stop. Try again soon.", RETRY_AFTER);
    }
    if (capacity.read().room() == 0) {
      throw ProblemException.until(
          CallProblem.NODE_FULL,
          "The server is busy with other calls. Try again in a minute.",
          RETRY_AFTER);
    }
  }

  /** A call that is refused after it was counted does not count (C9). */
  private AttemptId intendWithinPlan(Call call) {
    CountCall.Counted counted = plan.count(call.organization());
    try {
      return intendWithinCaps(call);
    } catch (RuntimeException refused) {
      plan.giveBack(counted);
      throw refused;
    }
  }

  /** Likewise what it may cost (CO3). */
  private AttemptId intendWithinCaps(Call call) {
    spending.demand(call);
    try {
      return intend.intend(call);
    } catch (RuntimeException refused) {
      spending.release(call.organization(), call.id());
      throw refused;
    }
  }
}
