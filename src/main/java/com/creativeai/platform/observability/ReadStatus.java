package com.creativeai.platform.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;

/** Reads how this node is, for health, API and page alike. */
@ApplicationScoped
public class ReadStatus {
  @Inject DependencyProbes probes;
  @Inject Breakers breakers;
  @Inject Capacity capacity;
  @Inject Drain drain;
  @Inject ProductVersion version;
  @Inject Clock clock;

  public NodeStatus read() {
    return new NodeStatus(
        version.text(),
        clock.instant(),
        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
        capacity.read(),
        // First the probes: what they meet is told by the breakers after them.
        probes.read(),
        breakers.read(),
        drain.isOn());
  }
}
