package com.creativeai.sandbox.carrier.call;

/**
 * Calls per second: lets one order through every {@code 1/rate} seconds, in order of arrival. An
 * order is never refused, it waits (Twilio's queue_time).
 */
public final class Turnstile {
  private final double millisPerCall;
  private double nextFree = Double.NEGATIVE_INFINITY;

  public Turnstile(double callsPerSecond) {
    if (!(callsPerSecond > 0)) {
      throw new IllegalArgumentException("calls per second must be above 0");
    }
    this.millisPerCall = 1000 / callsPerSecond;
  }

  /** Takes the next turn and answers how many milliseconds after {@code now} it comes. */
  public synchronized long waitingMillis(long now) {
    double turn = Math.max(now, nextFree);
    nextFree = turn + millisPerCall;
    return Math.round(turn - now);
  }
}
