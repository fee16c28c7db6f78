package com.creativeai.calls.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.eclipse.microprofile.metrics.annotation.Metric;

/** Shows the counts of the media bridges as metrics. */
@ApplicationScoped
public class MediaMeter {
  @Inject
  @Metric(
      name = "media_answer_delay",
      absolute = true,
      unit = MetricUnits.MILLISECONDS,
      description = "From the last sound of a person to the first audio of the agent's answer")
  @SuppressWarnings("NullAway.Init") // injected before the first conversation
  Histogram answers;

  private final MediaCounts counts = new MediaCounts(millis -> answers.update(millis));

  /** To count with, without passing through the container for each frame. */
  MediaCounts counts() {
    return counts;
  }

  @Gauge(
      name = "media_frames_up",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Audio frames passed from people to agents")
  public long framesUp() {
    return counts.framesUp.sum();
  }

  @Gauge(
      name = "media_frames_down",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Audio frames passed from agents to people")
  public long framesDown() {
    return counts.framesDown.sum();
  }

  @Gauge(
      name = "media_frames_dropped",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Audio frames of people that were too old when the agent was ready")
  public long framesDropped() {
    return counts.dropped.sum();
  }

  @Gauge(
      name = "media_frames_stale",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Audio frames of interrupted responses, not played")
  public long framesStale() {
    return counts.stale.sum();
  }

  @Gauge(
      name = "media_agent_take_overs",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Conversations that were opened in place of a broken one")
  public long takeOvers() {
    return counts.takeOvers.sum();
  }

  @Gauge(
      name = "media_interruptions",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Times that people spoke over an agent")
  public long interruptions() {
    return counts.interruptions.sum();
  }
}
