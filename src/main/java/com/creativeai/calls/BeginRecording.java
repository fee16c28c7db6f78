package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;

/**
 * Has the carrier record a call that came in (CALL-5, C24), once: a call that we dial is ordered
 * with its recording.
 */
@ApplicationScoped
public class BeginRecording {
  private static final System.Logger LOG = System.getLogger(BeginRecording.class.getName());

  @Inject ChangeCall change;
  @Inject Telephony telephony;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  /** For a call whose agent is there and about to say its first words. */
  public void beginLater(Call call) {
    boolean isOurs = call.plan().direction() == Direction.INBOUND && call.plan().recorded();
    if (isOurs && !call.has(TimelineEvent.RECORDING_ASKED)) {
      executor.execute(() -> begin(call));
    }
  }

  private void begin(Call call) {
    if (!change.noteFirst(call, TimelineEvent.RECORDING_ASKED, clock.instant())) {
      return;
    }
    try {
      telephony.beginRecording(
          call.organization(),
          AttemptId.first(call.id()),
          Objects.requireNonNull(call.progress().carrierCall(), "a carried call"));
    } catch (ProviderUnavailable | ProviderRejected failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "step=begin-recording call={0} error={1}",
          call.id(),
          failed.getMessage());
      String why = String.valueOf(failed.getMessage());
      change.apply(
          call.organization(),
          call.id(),
          found -> found.noting(TimelineEvent.RECORDING_FAILED, clock.instant(), why));
    }
  }
}
