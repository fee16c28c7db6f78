package com.creativeai.calls;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.calls.AnswerPlan.AgentReturns;
import com.creativeai.calls.AnswerPlan.ConnectAgent;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TakeOver;
import com.creativeai.calls.port.ReturnTokens;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives a caller whom nobody took over back to the agent (C17). It is decided once for a call; the
 * token of the stream is laid down by the decision and by nothing else, and every answer carries
 * it.
 */
@ApplicationScoped
public class ReturnToAgent {
  private static final System.Logger LOG = System.getLogger(ReturnToAgent.class.getName());
  private static final Duration LEAST_TALK = Duration.ofSeconds(15);
  private static final String ENGLISH = "en";

  @Inject AttemptStore attempts;
  @Inject ChangeCall change;
  @Inject AgentDirectory agents;
  @Inject Capacity capacity;
  @Inject CallSettings settings;
  @Inject ReturnTokens tokens;
  @Inject Clock clock;

  /**
   * Decides it, unless that was done: nothing happens where there is no agent, no room or no time.
   *
   * @param why what the carrier said of the person
   */
  void decide(Call call, AttemptId attempt, String why) {
    Instant now = clock.instant();
    boolean isPossible =
        agent(call).isPresent() && capacity.read().room() > 0 && hasTime(call, now);
    if (isPossible
        && change.applyIf(call, Call::isBeingTransferred, found -> found.returning(why, now))) {
      LOG.log(System.Logger.Level.INFO, "step=return-to-agent call={0}", call.id());
      String token = tokens.of(call.organization(), attempt);
      attempts.issueToken(
          call.organization(),
          attempt,
          TokenHash.of(token).value(),
          now.plus(AnswerCall.TOKEN_LIFE));
    }
  }

  /** What the carrier does with a call for which it was decided; always the same. */
  AnswerPlan plan(Call call, AttemptId attempt) {
    String language = agent(call).map(Agent::language).orElse(ENGLISH);
    return new AgentReturns(
        new ConnectAgent(call.organization(), attempt, tokens.of(call.organization(), attempt)),
        NobodyTookOver.apology(language),
        language);
  }

  private Optional<Agent> agent(Call call) {
    return agents.find(call.organization(), call.plan().dialogue().agent());
  }

  private boolean hasTime(Call call, Instant now) {
    return TakeOver.inMedia(call, now).plus(LEAST_TALK).compareTo(settings.callLimit()) < 0;
  }
}
