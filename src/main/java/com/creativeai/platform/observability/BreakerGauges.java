package com.creativeai.platform.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows the state of each breaker as a metric (OB5). */
@ApplicationScoped
public class BreakerGauges {
  private static final Metadata STATE =
      Metadata.builder()
          .withName("breaker_state")
          .withDescription("0: closed, 1: half-open, 2: open")
          .build();

  @Inject MetricRegistry registry;
  @Inject Breakers breakers;
  @Inject @Any Instance<Breaker> all;

  /** Once, at the start. */
  public void register() {
    for (Breaker one : all) {
      registry.gauge(STATE, () -> state(one.name()), new Tag("breaker", one.name()));
    }
  }

  private int state(String name) {
    return breakers.read().stream()
        .filter(one -> one.name().equals(name))
        .map(one -> one.state().ordinal())
        .findFirst()
        .orElse(0);
  }
}
