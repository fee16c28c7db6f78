package com.creativeai.identity.model;

import com.creativeai.platform.security.ClientAddress;
import java.time.Duration;
import java.time.InstantSource;

/** How often strangers can make us send mail, on this node (I16). */
public final class MailLimits {
  private final Throttle receiver;
  private final Throttle client;

  public MailLimits(InstantSource clock) {
    receiver = new Throttle(clock, 4, Duration.ofMinutes(15));
    client = new Throttle(clock, 20, Duration.ofMinutes(5));
  }

  /**
   * Begins a mail.
   *
   * @return zero when it may be sent; otherwise how long to wait, and nothing was counted
   */
  public synchronized Duration begin(String email, String address) {
    String from = ClientAddress.of(address).toString();
    Duration one = receiver.wait(email);
    Duration other = client.wait(from);
    Duration wait = one.compareTo(other) > 0 ? one : other;
    if (wait.isZero()) {
      receiver.count(email);
      client.count(from);
    }
    return wait;
  }
}
