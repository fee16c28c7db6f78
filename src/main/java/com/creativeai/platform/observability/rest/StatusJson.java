package com.creativeai.platform.observability.rest;

import com.creativeai.platform.observability.BreakerReading;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.observability.DependencyProbes;
import com.creativeai.platform.observability.NodeStatus;
import java.time.Instant;
import java.util.List;

/** The node as the API tells it. */
public record StatusJson(
    String status,
    String version,
    Instant time,
    long uptimeSeconds,
    Capacity.Reading capacity,
    List<DependencyJson> dependencies,
    List<BreakerJson> breakers) {
  /** Something that the product needs; why it is down is told on the loopback only. */
  public record DependencyJson(String name, String status, boolean required, long responseMillis) {
    static DependencyJson of(DependencyProbes.Reading one) {
      return new DependencyJson(one.name(), one.up() ? "UP" : "DOWN", one.required(), one.millis());
    }
  }

  /** A circuit breaker. */
  public record BreakerJson(
      String name, String state, Instant since, long calls, long failures, long refused) {
    static BreakerJson of(BreakerReading one) {
      return new BreakerJson(
          one.name(), one.state().code(), one.since(), one.calls(), one.failures(), one.refused());
    }
  }

  static StatusJson of(NodeStatus now) {
    return new StatusJson(
        now.summary().name(),
        now.version(),
        now.at(),
        now.uptime().toSeconds(),
        now.capacity(),
        now.dependencies().stream().map(DependencyJson::of).toList(),
        now.breakers().stream().map(BreakerJson::of).toList());
  }
}
