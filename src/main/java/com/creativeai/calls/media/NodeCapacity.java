package com.creativeai.calls.media;

import com.creativeai.calls.CallSettings;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.observability.Drain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** Knows how many more conversations this node can carry without harm to those it has (M11). */
@ApplicationScoped
public class NodeCapacity implements Capacity {
  private static final double FULL_HEAP = 0.9;

  @Inject LiveBridges bridges;
  @Inject NodeLoad load;
  @Inject FrameLateness lateness;
  @Inject Drain drain;
  @Inject CallSettings settings;

  @Override
  public Reading read() {
    int live = bridges.count();
    int most = settings.mostCalls();
    NodeLoad.Reading now = load.read();
    long late = lateness.millis();
    boolean closed = drain.isOn() || isShort(live, now) || isLate(late);
    int room = closed ? 0 : Math.max(0, most - live);
    return new Reading(live, most, room, percent(now.cpu()), percent(now.heap()), late);
  }

  @Gauge(
      name = "media_calls_most",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Conversations that this node carries at a time")
  public int most() {
    return settings.mostCalls();
  }

  @Gauge(
      name = "media_calls_room",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Conversations that may begin on this node now")
  public int room() {
    return read().room();
  }

  @Gauge(
      name = "media_lateness_millis",
      absolute = true,
      unit = MetricUnits.MILLISECONDS,
      description = "How late the audio of the calls is, the median of them")
  public long latenessMillis() {
    return lateness.millis();
  }

  private boolean isLate(long millis) {
    long most = settings.mostLateness().toMillis();
    return most > 0 && millis > most;
  }

  /** Busy processors harm nobody while there is no conversation, for example after a start. */
  private boolean isShort(int live, NodeLoad.Reading now) {
    return now.heap() >= FULL_HEAP || (live > 0 && now.cpu() > settings.mostCpu());
  }

  private static int percent(double share) {
    return (int) Math.round(share * 100);
  }
}
