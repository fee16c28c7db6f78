package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.model.RecordingArchive;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.Telephony;
import com.creativeai.calls.recording.Waveform;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;

/** Fetches a recording from the carrier into our archive (CALL-5). */
@ApplicationScoped
public class KeepRecording {
  private static final System.Logger LOG = System.getLogger(KeepRecording.class.getName());

  @Inject CallStore calls;
  @Inject ChangeCall change;
  @Inject RecordingArchive archive;
  @Inject Telephony telephony;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  public void keepLater(OrganizationId organization, CallId id) {
    executor.execute(() -> keep(organization, id));
  }

  /** Does nothing when there is nothing to fetch; what fails is tried again by the reconciler. */
  public void keep(OrganizationId organization, CallId id) {
    calls
        .find(organization, id)
        .map(Call::recording)
        .filter(recording -> recording.state() == Recording.State.AT_CARRIER)
        .ifPresent(recording -> fetch(organization, id, recording));
  }

  private void fetch(OrganizationId organization, CallId id, Recording recording) {
    try (InputStream wav = telephony.openRecording(recording.carrierId())) {
      long bytes = archive.save(organization, id, wav);
      Waveform waveform = measure(organization, id);
      Instant now = clock.instant();
      Recording kept =
          new Recording(
              recording.carrierId(),
              Recording.State.KEPT,
              bytes,
              waveform.seconds(),
              waveform.channel(0),
              waveform.channel(1));
      change.apply(
          organization,
          id,
          call -> call.recorded(kept).noting(TimelineEvent.RECORDING_READY, now, ""));
    } catch (ProviderUnavailable | ProviderRejected | IOException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "step=recording call={0} error={1}",
          id,
          failed.getMessage());
    }
  }

  private Waveform measure(OrganizationId organization, CallId id) throws IOException {
    try (InputStream stored =
        archive
            .open(organization, id, 0)
            .orElseThrow(() -> new UncheckedIOException(new IOException("the archive lost it")))) {
      return Waveform.of(stored);
    }
  }
}
