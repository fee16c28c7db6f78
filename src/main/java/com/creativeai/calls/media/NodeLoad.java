package com.creativeai.calls.media;

import com.sun.management.OperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * What the process takes of the machine, measured at most every 5 s. The processors count with the
 * lower of the last two measurements, so that a short peak is no shortage; the heap counts as it
 * was after its last collection, because garbage is no shortage either.
 */
@ApplicationScoped
public class NodeLoad {
  private static final Duration RHYTHM = Duration.ofSeconds(5);

  @Inject Clock clock;
  DoubleSupplier cpuMeter = NodeLoad::processCpu;
  DoubleSupplier heapMeter = NodeLoad::collectedHeap;

  private Instant measuredAt = Instant.MIN;
  private double earlierCpu;
  private double latestCpu;
  private double heap;

  /** Shares between 0 and 1. */
  record Reading(double cpu, double heap) {}

  synchronized Reading read() {
    Instant now = clock.instant();
    if (!now.isBefore(measuredAt.plus(RHYTHM))) {
      measuredAt = now;
      earlierCpu = latestCpu;
      latestCpu = cpuMeter.getAsDouble();
      heap = heapMeter.getAsDouble();
    }
    return new Reading(Math.min(earlierCpu, latestCpu), heap);
  }

  /** Since it was last asked; 0 when the system does not tell. */
  private static double processCpu() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Math.max(0, system.getProcessCpuLoad());
  }

  private static double collectedHeap() {
    long used =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getCollectionUsage)
            .filter(Objects::nonNull)
            .mapToLong(MemoryUsage::getUsed)
            .sum();
    return (double) used / Runtime.getRuntime().maxMemory();
  }
}
