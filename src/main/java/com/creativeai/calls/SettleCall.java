package com.creativeai.calls;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.port.Telephony;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.problem.ProviderRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Fetches what an ended call still lacks (C7): what the carrier charged for it, its verdict and its
 * recording, and what the agent's provider made of it. Callbacks bring most of it, and may be lost;
 * what the carrier charged is told to nobody who does not ask.
 */
@ApplicationScoped
public class SettleCall {
  private static final System.Logger LOG = System.getLogger(SettleCall.class.getName());
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
  private static final Duration GIVE_UP_RECORDING_AFTER = Duration.ofMinutes(10);

  @Inject CallStore calls;
  @Inject FollowCall follow;
  @Inject FollowConversation conversations;
  @Inject KeepRecording recordings;
  @Inject Telephony telephony;
  @Inject VoiceAgent agent;
  @Inject SpendWithinCaps spending;
  @Inject Clock clock;

  /** True when nothing is missing, or nothing more will come. */
  public boolean settle(Call call) {
    Duration age = Duration.between(endOf(call), clock.instant());
    if (isChargeMissing(call)) {
      follow.progressed(
          call.organization(), attempt(call), telephony.fetch(carrierCall(call).orElseThrow()));
    }
    if (isRecordingUnheardOf(call)) {
      findRecording(call, age);
    }
    recordings.keep(call.organization(), call.id());
    unanalysed(call).ifPresent(last -> analyse(call, last));
    Call now = calls.find(call.organization(), call.id()).orElse(call);
    boolean settled = age.compareTo(GIVE_UP_AFTER) > 0 || isSettled(now);
    count(now, settled);
    return settled;
  }

  private void count(Call call, boolean settled) {
    if (settled) {
      spending.settle(call);
    } else {
      spending.over(call);
    }
  }

  private boolean isSettled(Call call) {
    Recording recording = call.recording();
    boolean audioMissing = recording != null && recording.state() == Recording.State.AT_CARRIER;
    return !isChargeMissing(call)
        && !isRecordingUnheardOf(call)
        && !audioMissing
        && unanalysed(call).isEmpty();
  }

  /** Only calls that people talked in cost something that is known later. */
  private static boolean isChargeMissing(Call call) {
    return call.status() == CallStatus.COMPLETED
        && carrierCall(call).isPresent()
        && call.conversation().carrierCharge() == null;
  }

  private static boolean isRecordingUnheardOf(Call call) {
    return call.status() == CallStatus.COMPLETED
        && call.plan().recorded()
        && carrierCall(call).isPresent()
        && call.recording() == null;
  }

  /** The conversation whose analysis is missing. */
  private static Optional<ConversationId> unanalysed(Call call) {
    return Optional.ofNullable(call.conversation().id())
        .filter(last -> call.conversation().outcome() == null);
  }

  private void findRecording(Call call, Duration age) {
    telephony
        .findRecording(carrierCall(call).orElseThrow())
        .ifPresentOrElse(
            notice -> follow.noted(call.organization(), attempt(call), notice),
            () -> {
              if (age.compareTo(GIVE_UP_RECORDING_AFTER) > 0) {
                follow.unrecorded(call.organization(), call.id());
              }
            });
  }

  private void analyse(Call call, ConversationId last) {
    call.conversation().earlier().stream()
        .filter(broken -> broken.credits() == null)
        .forEach(broken -> analyse(broken.account(), broken.id()));
    analyse(call.conversation().account(), last);
  }

  /** What the provider refuses, say of an account that is not connected any more, stays unknown. */
  private void analyse(AgentAccount account, ConversationId conversation) {
    try {
      conversations.analysed(account, agent.fetch(account, conversation));
    } catch (ProviderRejected refused) {
      LOG.log(
          System.Logger.Level.INFO,
          "event=analysis-refused conversation={0} code={1}",
          conversation,
          refused.code());
    }
  }

  private static Optional<CarrierCallId> carrierCall(Call call) {
    return Optional.ofNullable(call.progress().carrierCall());
  }

  private static AttemptId attempt(Call call) {
    return AttemptId.first(call.id());
  }

  private static Instant endOf(Call call) {
    Instant ended = call.progress().endedAt();
    return ended == null ? call.plan().placedAt() : ended;
  }
}
