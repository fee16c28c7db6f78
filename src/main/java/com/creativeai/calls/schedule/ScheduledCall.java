package com.creativeai.calls.schedule;

import com.creativeai.calls.CallId;
import com.creativeai.calls.PlaceCall;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A call for later.
 *
 * @param order of the call that it becomes, whose id is this one's
 * @param zone in which its time was chosen, to show it in
 * @param detail why it was missed or refused; else empty
 * @param changedAt when the state was last changed
 * @param version grows by one with every stored change
 * @param nextTryAt when it is due: at its time, or a while after it could not be placed
 */
public record ScheduledCall(
    PlaceCall.Command order,
    Instant at,
    ZoneId zone,
    State state,
    String detail,
    Instant changedAt,
    long version,
    Instant nextTryAt) {

  /** Until then others have their turn. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  /** One that is due at its time. */
  public ScheduledCall(
      PlaceCall.Command order,
      Instant at,
      ZoneId zone,
      State state,
      String detail,
      Instant changedAt,
      long version) {
    this(order, at, zone, state, detail, changedAt, version, at);
  }

  /** What has become of it. */
  public enum State {
    /** Its time has not come. */
    WAITING,
    /** A node is placing the call. */
    PLACING,
    /** It is a call now. */
    PLACED,
    CANCELED,
    /** Its time passed while nobody could place it. */
    MISSED,
    /** A rule forbade it when it was due. */
    REFUSED;

    /** As in the public JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CallId id() {
    return order.call();
  }

  public OrganizationId organization() {
    return order.organization();
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }

  ScheduledCall at(Instant moved, ZoneId chosen, Instant now) {
    return new ScheduledCall(order, moved, chosen, state, detail, now, version + 1);
  }

  ScheduledCall withPrompt(String prompt) {
    return new ScheduledCall(
        order.withPrompt(prompt), at, zone, state, detail, changedAt, version, nextTryAt);
  }

  ScheduledCall reached(State next, String why, Instant now) {
    return new ScheduledCall(order, at, zone, next, why, now, version + 1, nextTryAt);
  }

  /** It waits again, and is tried after a pause. */
  ScheduledCall putBack(String why, Instant now) {
    return new ScheduledCall(
        order, at, zone, State.WAITING, why, now, version + 1, now.plus(PAUSE));
  }
}
