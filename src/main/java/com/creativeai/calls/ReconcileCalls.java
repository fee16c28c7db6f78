package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.port.Telephony;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Asks the carrier about calls that went quiet, and fetches recordings and analyses whose callback
 * was lost (C7).
 */
@ApplicationScoped
public class ReconcileCalls {
  private static final System.Logger LOG = System.getLogger(ReconcileCalls.class.getName());
  private static final int MOST_AT_ONCE = 200;
  private static final Duration GIVE_UP_ANALYSIS_AFTER = Duration.ofDays(1);

  @Inject CallStore calls;
  @Inject FollowCall follow;
  @Inject FollowConversation conversations;
  @Inject KeepRecording recordings;
  @Inject Telephony telephony;
  @Inject VoiceAgent agent;
  @Inject CallSettings settings;
  @Inject Clock clock;

  public void reconcile() {
    Instant quiet = clock.instant().minus(settings.quietFor());
    calls.listQuiet(quiet, MOST_AT_ONCE).forEach(call -> guarded(call, this::askCarrier));
    calls.listIncomplete(quiet, MOST_AT_ONCE).forEach(call -> guarded(call, this::complete));
  }

  private void askCarrier(Call call) {
    CarrierCallId carrierCall = call.progress().carrierCall();
    if (carrierCall != null) {
      follow.progressed(
          call.organization(), AttemptId.first(call.id()), telephony.fetch(carrierCall));
    }
  }

  private void complete(Call call) {
    recordings.keep(call.organization(), call.id());
    ConversationId conversation = call.conversation().id();
    if (conversation != null && call.conversation().outcome() == null && isRecent(call)) {
      call.conversation().earlier().stream()
          .filter(broken -> broken.credits() == null)
          .forEach(broken -> conversations.analysed(agent.fetch(broken.id())));
      conversations.analysed(agent.fetch(conversation));
    }
  }

  private boolean isRecent(Call call) {
    return call.plan().placedAt().isAfter(clock.instant().minus(GIVE_UP_ANALYSIS_AFTER));
  }

  /** One call's trouble must not keep the others waiting. */
  private void guarded(Call call, Consumer<Call> work) {
    try {
      work.accept(call);
    } catch (ProviderUnavailable | ProviderRejected failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "step=reconcile call={0} error={1}",
          call.id(),
          failed.getMessage());
    }
  }
}
