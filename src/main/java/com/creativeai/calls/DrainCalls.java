package com.creativeai.calls;

import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.observability.Drain;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets the calls under way come to their end before the server stops (C21): nobody is let in, those
 * who talk may go on for {@code DRAIN_SECONDS}, and who still talks then is told why the call ends.
 */
@ApplicationScoped
public class DrainCalls {
  static final String SERVER_STOPS =
      "I am sorry, I have to end this call now. We will call you back. Goodbye.";
  private static final System.Logger LOG = System.getLogger(DrainCalls.class.getName());
  private static final String LANGUAGE = "en";

  /** For the carrier to take over from the streams, and for what is left to be written. */
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  @Inject Drain drain;
  @Inject LiveBridges live;
  @Inject Telephony telephony;
  @Inject CallSettings settings;
  @Resource ManagedExecutorService executor;

  void onShutdown(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) {
    drain.begin();
    Duration patience = settings.drainFor();
    LOG.log(System.Logger.Level.INFO, "step=drain live={0} for={1}", live.count(), patience);
    if (!live.awaitEmpty(patience)) {
      sayGoodbye();
      live.awaitEmpty(GOODBYE);
    }
    live.drain(GOODBYE);
  }

  /** To everybody at the same time: the server is going. */
  private void sayGoodbye() {
    CompletableFuture<?>[] said =
        live.legs().entrySet().stream()
            .map(leg -> CompletableFuture.runAsync(() -> sayGoodbye(leg), executor))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(said).get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException unfinished) {
      LOG.log(System.Logger.Level.WARNING, "step=drain goodbye=incomplete");
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void sayGoodbye(Map.Entry<CallId, CarrierCallId> leg) {
    live.expectEnd(leg.getKey(), Ending.of(EndReason.SERVER_STOPPED));
    try {
      telephony.sayLast(leg.getValue(), SERVER_STOPS, LANGUAGE);
    } catch (ProviderUnavailable | ProviderRejected silent) {
      LOG.log(
          System.Logger.Level.WARNING,
          "step=drain call={0} error={1}",
          leg.getKey(),
          silent.getMessage());
    }
  }
}
