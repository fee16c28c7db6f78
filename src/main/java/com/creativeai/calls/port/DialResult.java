package com.creativeai.calls.port;

import com.creativeai.calls.CarrierCallId;
import java.time.Duration;
import java.util.function.Function;

/** What became of an order to dial. */
public sealed interface DialResult {
  /** The carrier has the call and will dial after waiting for its turn. */
  record Placed(CarrierCallId call, Duration queueTime) implements DialResult {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.placed().apply(this);
    }
  }

  /** The carrier does not want this call. */
  record Refused(String code, String reason) implements DialResult {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.refused().apply(this);
    }
  }

  /**
   * Provably nothing reached the carrier: name, connection or handshake failed, or it said later.
   */
  record NotSent(String reason) implements DialResult {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.notSent().apply(this);
    }
  }

  /** The order may have arrived: time-out, reset, server error. */
  record Unknown(String reason) implements DialResult {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.unknown().apply(this);
    }
  }

  /**
   * Nothing was sent: the carrier is known to be ill, or too many others wait for their turn; worth
   * asking again in a while, and that is nobody's fault.
   */
  record Postponed(String reason) implements DialResult {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.postponed().apply(this);
    }
  }

  /** One function for each case, so that none is forgotten. */
  record Cases<T>(
      Function<Placed, T> placed,
      Function<Refused, T> refused,
      Function<NotSent, T> notSent,
      Function<Unknown, T> unknown,
      Function<Postponed, T> postponed) {}

  <T> T fold(Cases<T> cases);
}
