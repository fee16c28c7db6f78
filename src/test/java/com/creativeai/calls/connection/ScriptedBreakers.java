package com.creativeai.calls.connection;

import com.creativeai.platform.observability.BreakerReading;
import com.creativeai.platform.observability.BreakerState;
import com.creativeai.platform.observability.Breakers;
import java.time.Instant;
import java.util.List;

/** The breakers in front of both providers, as the test says. */
final class ScriptedBreakers extends Breakers {
  BreakerState state = BreakerState.CLOSED;

  @Override
  public synchronized List<BreakerReading> read() {
    return List.of(one("elevenlabs"), one("twilio"));
  }

  private BreakerReading one(String name) {
    return new BreakerReading(name, state, Instant.EPOCH, 20, 9, 4);
  }
}
