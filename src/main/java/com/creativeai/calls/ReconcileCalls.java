package com.creativeai.calls;

import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Looks after calls that went quiet: asks the carrier about those that nobody ended, and then
 * settles those that ended (C7). Whatever is looked at goes to the end of the queue, so that no
 * call waits behind others that cannot be helped.
 */
@ApplicationScoped
public class ReconcileCalls {
  private static final System.Logger LOG = System.getLogger(ReconcileCalls.class.getName());
  private static final int BATCH = 200;
  private static final int MOST_AT_ONCE = 2_000;

  /** The carrier's answers are waited for side by side. */
  private static final int HANDS = 8;

  private static final Duration LONGEST_REST = Duration.ofHours(1);

  @Inject CallStore calls;
  @Inject LiveBridges live;
  @Inject FollowCall follow;
  @Inject SettleCall settlement;
  @Inject Telephony telephony;
  @Inject CallSettings settings;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  public void reconcile() {
    Instant quiet = clock.instant().minus(settings.quietFor());
    lookAtAll(() -> calls.listQuiet(quiet, BATCH));
    lookAtAll(() -> calls.listUnsettled(quiet, BATCH));
  }

  private void lookAtAll(Supplier<List<Call>> next) {
    int looked = 0;
    List<Call> batch = next.get();
    while (!batch.isEmpty() && looked < MOST_AT_ONCE) {
      lookAt(batch);
      looked += batch.size();
      batch = next.get();
    }
  }

  private void lookAt(List<Call> batch) {
    Queue<Call> waiting = new ConcurrentLinkedQueue<>(batch);
    CompletableFuture.allOf(
            IntStream.range(0, Math.min(HANDS, batch.size()))
                .mapToObj(hand -> CompletableFuture.runAsync(() -> drain(waiting), executor))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private void drain(Queue<Call> waiting) {
    for (Call call = waiting.poll(); call != null; call = waiting.poll()) {
      lookAt(call);
    }
  }

  private void lookAt(Call call) {
    Instant now = clock.instant();
    calls.leaveAlone(call.organization(), call.id(), now.plus(rest(call, now)));
    try {
      if (!call.isOver()) {
        askCarrierUnlessHeard(call);
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
    Duration rest = Collections.min(List.of(longer, LONGEST_REST));
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private void askCarrierUnlessHeard(Call call) {
    CarrierCallId carrierCall = call.progress().carrierCall();
    if (carrierCall != null && !live.carries(call.id())) {
      follow.progressed(
          call.organization(), AttemptId.first(call.id()), telephony.fetch(carrierCall));
    }
  }
}
