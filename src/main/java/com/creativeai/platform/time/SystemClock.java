package com.creativeai.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Produces the clock of this node, in UTC. */
@ApplicationScoped
public class SystemClock {
  // A dependent bean: Clock has no public constructor that a client proxy could call.
  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
