package com.creativeai.identity.model;

import com.creativeai.platform.security.ClientAddress;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.InstantSource;

/** How often strangers can make us send mail, on this node (I16). */
public final class MailLimits {
  private final Throttle receiver;
  private final Throttle client;
  private final Throttle organization;

  public MailLimits(InstantSource clock) {
    receiver = new Throttle(clock, 4, Duration.ofMinutes(15));
    client = new Throttle(clock, 20, Duration.ofMinutes(5));
    organization = new Throttle(clock, 100, Duration.ofHours(1));
  }

  /**
   * Begins a mail.
   *
   * @return zero when it may be sent; otherwise how long to wait, and nothing was counted
   */
  public synchronized Duration begin(String email, String address) {
    String from = ClientAddress.of(address).toString();
    return begin(email, client, from);
  }

  /** Whether the client may have mails sent, to whomever. */
  public synchronized boolean isFree(String address) {
    return client.wait(ClientAddress.of(address).toString()).isZero();
  }

  /** The same for an invitation, which an organization sends. */
  public synchronized Duration beginInvitation(String email, OrganizationId sender) {
    return begin(email, organization, sender.toString());
  }

  private Duration begin(String email, Throttle senders, String sender) {
    Duration one = receiver.wait(email);
    Duration other = senders.wait(sender);
    Duration wait = one.compareTo(other) > 0 ? one : other;
    if (wait.isZero()) {
      receiver.count(email);
      senders.count(sender);
    }
    return wait;
  }
}
