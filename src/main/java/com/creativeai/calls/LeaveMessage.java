package com.creativeai.calls;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.Telephony;
import com.creativeai.identity.FindOrganization;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;

/**
 * Leaves a call's message with a voicemail and hangs up (C16): once for a call, whatever comes of
 * it, because nobody can take back what was recorded.
 */
@ApplicationScoped
public class LeaveMessage {
  private static final System.Logger LOG = System.getLogger(LeaveMessage.class.getName());
  private static final String ENGLISH = "en";

  @Inject ChangeCall change;
  @Inject Telephony telephony;
  @Inject AgentDirectory agents;
  @Inject FindOrganization organizations;
  @Inject LiveBridges live;
  @Inject Clock clock;

  public void leave(Call call) {
    if (!change.noteFirst(call, TimelineEvent.VOICEMAIL_MESSAGE, clock.instant())) {
      return;
    }
    Ending ending = Ending.of(EndReason.VOICEMAIL_LEFT);
    live.expectEnd(call.id(), ending);
    try {
      String language = language(call);
      telephony.sayLast(
          Objects.requireNonNull(call.progress().carrierCall(), "a carried call"),
          words(call, language),
          language);
    } catch (ProviderUnavailable | ProviderRejected failed) {
      live.expectEnd(call.id(), Ending.of(EndReason.CALLER_HUNG_UP));
      LOG.log(
          System.Logger.Level.WARNING,
          "step=leave-message call={0} error={1}",
          call.id(),
          failed.getMessage());
      return;
    }
    LOG.log(System.Logger.Level.INFO, "step=leave-message call={0}", call.id());
    change.apply(call.organization(), call.id(), found -> found.endingWith(ending));
  }

  private String language(Call call) {
    return agents
        .find(call.organization(), call.plan().dialogue().agent())
        .map(Agent::language)
        .orElse(ENGLISH);
  }

  private String words(Call call, String language) {
    String message = call.plan().voicemail().message();
    return organizations.callRules(call.organization()).statesAi()
        ? AiStatement.before(message, language)
        : message;
  }
}
