package com.creativeai.calls.media;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.calls.AiStatement;
import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallSettings;
import com.creativeai.calls.Dialogue;
import com.creativeai.calls.NobodyTookOver;
import com.creativeai.calls.RecordingStatement;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.TakeOver;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.MediaGate.Claim;
import com.creativeai.identity.CallRules;
import com.creativeai.identity.FindOrganization;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tokens that answers of attempts carried, kept with the attempts. */
@ApplicationScoped
public class AttemptTokens implements MediaTokens {
  @Inject AttemptStore attempts;
  @Inject CallStore calls;
  @Inject TranscriptStore transcripts;
  @Inject AgentDirectory agents;
  @Inject FindOrganization organizations;
  @Inject CallSettings settings;
  @Inject Clock clock;

  @Override
  public Optional<Admission> consume(Claim claim) {
    boolean valid =
        attempts.consumeToken(
            claim.organization(),
            claim.attempt(),
            claim.call(),
            TokenHash.of(claim.token()).value(),
            clock.instant());
    return valid
        ? calls
            .find(claim.organization(), claim.attempt().call())
            .filter(call -> !call.isOver())
            .flatMap(this::admit)
        : Optional.empty();
  }

  private Optional<Admission> admit(Call call) {
    CallRules rules = organizations.callRules(call.organization());
    return agents
        .find(call.organization(), call.plan().dialogue().agent())
        .map(
            agent ->
                new Admission(
                    call.organization(),
                    call.id(),
                    AttemptId.first(call.id()),
                    briefing(call, agent, rules),
                    call.isReturned() ? rest(call) : settings.callLimit(),
                    call.isReturned()
                        ? Optional.of(resumption(call, agent, rules))
                        : Optional.empty()));
  }

  /** The time of a call counts from its beginning. */
  private Duration rest(Call call) {
    return settings.callLimit().minus(TakeOver.inMedia(call, clock.instant()));
  }

  private Resumption resumption(Call call, Agent agent, CallRules rules) {
    Instant now = clock.instant();
    return new Resumption(
        transcripts.list(call.organization(), call.id()),
        now.minus(TakeOver.inMedia(call, now)),
        rules.statesAi() ? NobodyTookOver.offer(agent.language()) : "");
  }

  /** The call's id stands for the person: the agent's provider learns no number from us. */
  private static AgentBriefing briefing(Call call, Agent agent, CallRules rules) {
    Dialogue dialogue = call.plan().dialogue();
    return new AgentBriefing(
        agent.provided(),
        dialogue.prompt(),
        firstMessage(call, agent, rules),
        "",
        dialogue.variables(),
        call.id().toString(),
        rules.statesAi() ? AiStatement.again(agent.language()) : "");
  }

  /** The agent's own is left to its provider unless it must say more (C15, C24). */
  private static String firstMessage(Call call, Agent agent, CallRules rules) {
    boolean announces = call.plan().recorded() && rules.announcesRecording();
    String asked = call.plan().dialogue().firstMessage();
    if (!announces && !rules.statesAi()) {
      return asked;
    }
    String first = asked.isEmpty() ? agent.firstMessage() : asked;
    String announced = announces ? RecordingStatement.before(first, agent.language()) : first;
    return rules.statesAi() ? AiStatement.before(announced, agent.language()) : announced;
  }
}
