package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks after calls that went quiet: asks the carrier about those that nobody ended, and settles
 * those that ended (C7). Whatever is looked at goes to the end of the queue, so that no call waits
 * behind others that cannot be helped.
 */
@ApplicationScoped
public class ReconcileCalls {
  private static final System.Logger LOG = System.getLogger(ReconcileCalls.class.getName());
  private static final int BATCH = 200;
  private static final int MOST_AT_ONCE = 2_000;
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  @Inject CallStore calls;
  @Inject FollowCall follow;
  @Inject SettleCall settlement;
  @Inject Telephony telephony;
  @Inject CallSettings settings;
  @Inject Clock clock;

  public void reconcile() {
    Instant quiet = clock.instant().minus(settings.quietFor());
    int looked = 0;
    List<Call> batch = calls.listQuiet(quiet, BATCH);
    while (!batch.isEmpty() && looked < MOST_AT_ONCE) {
      batch.forEach(this::lookAt);
      looked += batch.size();
      batch = calls.listQuiet(quiet, BATCH);
    }
  }

  private void lookAt(Call call) {
    Instant now = clock.instant();
    calls.leaveAlone(call.organization(), call.id(), now.plus(rest(call, now)));
    try {
      if (!call.isOver()) {
        askCarrier(call);
      } else if (settlement.settle(call)) {
        calls.settled(call.organization(), call.id());
      }
    } catch (ProviderUnavailable | ProviderRejected failed) {
      // One call's trouble must not keep the others waiting.
      LOG.log(
          System.Logger.Level.WARNING,
          "step=reconcile call={0} error={1}",
          call.id(),
          failed.getMessage());
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, () -> "step=reconcile call=" + call.id(), failed);
    }
  }

  /** An ended call is looked at again after twice as long each time. */
  private Duration rest(Call call, Instant now) {
    Instant ended = call.progress().endedAt();
    if (ended == null) {
      return Duration.ZERO;
    }
    Duration longer = Duration.between(ended, now).minus(settings.quietFor());
    return longer.isNegative()
        ? Duration.ZERO
        : longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
  }

  private void askCarrier(Call call) {
    CarrierCallId carrierCall = call.progress().carrierCall();
    if (carrierCall != null) {
      follow.progressed(
          call.organization(), AttemptId.first(call.id()), telephony.fetch(carrierCall));
    }
  }
}
