package com.creativeai.platform.outbound;

import com.creativeai.platform.limit.RecentlyUsed;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * A breaker for each tenant and host (O6). Those that were not used for longest are forgotten, so
 * that addresses without end fill no memory. Metrics never name a host.
 */
@ApplicationScoped
public class HostBreakers {
  static final int MOST = 1_000;

  private final Map<Key, HostBreaker> breakers = new RecentlyUsed<>(MOST);
  private final LongAdder heldBack = new LongAdder();

  @Inject Clock clock;

  public HostBreakers() {}

  public HostBreakers(Clock clock) {
    this.clock = clock;
  }

  private record Key(OrganizationId tenant, Origin host) {}

  /**
   * Sends, unless the host is left alone.
   *
   * @throws ProviderUnavailable at once when it is
   */
  public OutboundAnswer guard(OrganizationId tenant, URI target, Supplier<OutboundAnswer> sending) {
    HostBreaker breaker = breaker(tenant, target);
    if (!breaker.admits(clock.instant())) {
      heldBack.increment();
      throw new ProviderUnavailable(
          target.getHost() + " did not answer lately and is left alone for some seconds.");
    }
    boolean failed = false;
    try {
      return sending.get();
    } catch (ProviderUnavailable silent) {
      failed = true;
      throw silent;
    } finally {
      breaker.note(failed, clock.instant());
    }
  }

  @Gauge(
      name = "outbound_breakers_open",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Hosts of tenants that are left alone because they did not answer")
  public long open() {
    synchronized (breakers) {
      return breakers.values().stream().filter(one -> one.isOpen(clock.instant())).count();
    }
  }

  @Gauge(
      name = "outbound_held_back",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Requests that were not sent because their host did not answer lately")
  public long heldBack() {
    return heldBack.sum();
  }

  int known() {
    synchronized (breakers) {
      return breakers.size();
    }
  }

  private HostBreaker breaker(OrganizationId tenant, URI target) {
    synchronized (breakers) {
      return breakers.computeIfAbsent(new Key(tenant, Origin.of(target)), key -> new HostBreaker());
    }
  }
}
