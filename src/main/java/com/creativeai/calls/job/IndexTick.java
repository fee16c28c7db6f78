package com.creativeai.calls.job;

import com.creativeai.calls.IndexTranscripts;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Takes calls into the search index a few seconds after their end. */
@ApplicationScoped
public class IndexTick {
  private static final Duration RHYTHM = Duration.ofSeconds(3);

  @Inject Ticks ticks;
  @Inject IndexTranscripts transcripts;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.every(RHYTHM, "index-transcripts", transcripts::index);
  }
}
