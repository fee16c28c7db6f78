package com.creativeai.platform.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/**
 * Reads the metrics of Fault Tolerance, the one place where it tells how its breakers are. It
 * begins to count with the first request.
 */
@ApplicationScoped
public class BreakerMeter {
  private static final String CALLS = "ft.circuitbreaker.calls.total";
  private static final String TIME = "ft.circuitbreaker.state.total";
  private static final Map<BreakerState, String> STATES =
      Map.of(
          BreakerState.CLOSED, "closed",
          BreakerState.HALF_OPEN, "halfOpen",
          BreakerState.OPEN, "open");

  @Inject
  @RegistryScope(scope = MetricRegistry.BASE_SCOPE)
  MetricRegistry registry;

  BreakerTotals read(Breaker breaker) {
    Tag method = new Tag("method", breaker.meteredMethod());
    Map<BreakerState, Long> nanos = new EnumMap<>(BreakerState.class);
    STATES.forEach((state, tag) -> gauge(method, tag).ifPresent(grown -> nanos.put(state, grown)));
    return new BreakerTotals(
        nanos,
        count(method, "success"),
        count(method, "failure"),
        count(method, "circuitBreakerOpen"));
  }

  private Optional<Long> gauge(Tag method, String state) {
    Gauge<?> gauge = registry.getGauge(new MetricID(TIME, method, new Tag("state", state)));
    return Optional.ofNullable(gauge).map(present -> present.getValue().longValue());
  }

  private long count(Tag method, String result) {
    Counter counter =
        registry.getCounter(new MetricID(CALLS, method, new Tag("circuitBreakerResult", result)));
    return counter == null ? 0 : counter.getCount();
  }
}
