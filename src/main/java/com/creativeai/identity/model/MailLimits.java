package com.creativeai.identity.model;

import java.time.Duration;
import java.time.InstantSource;

/** How often strangers can make us send mail, on this node (I16). */
public final class MailLimits {
  private final Throttle receiver;
  private final Throttle address;

  public MailLimits(InstantSource clock) {
    receiver = new Throttle(clock, 4, Duration.ofMinutes(15));
    address = new Throttle(clock, 20, Duration.ofMinutes(5));
  }

  /**
   * Begins a mail.
   *
   * @return zero when it may be sent; otherwise how long to wait, and nothing was counted
   */
  public synchronized Duration begin(String email, String from) {
    Duration one = receiver.wait(email);
    Duration other = address.wait(from);
    Duration wait = one.compareTo(other) > 0 ? one : other;
    if (wait.isZero()) {
      receiver.count(email);
      address.count(from);
    }
    return wait;
  }
}
