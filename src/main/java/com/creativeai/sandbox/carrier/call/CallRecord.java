package com.creativeai.sandbox.carrier.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call at one moment; each change answers the next record.
 *
 * @param answered when the line was picked up, null before
 * @param ended null while the call lives
 * @param answeredBy the verdict of the detection, empty when there is none
 * @param queueMillis how long the order waited for its turn
 * @param sipCode how the network explains the end, 0 while the call lives
 * @param errorCode Twilio's code of the last error, 0 when there was none
 */
public record CallRecord(
    String sid,
    Direction direction,
    String from,
    String to,
    CallStatus status,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant answered,
    @Nullable Instant ended,
    String answeredBy,
    long queueMillis,
    int sipCode,
    int errorCode) {

  public static CallRecord queued(
      String sid, CallOrder.Parties parties, Instant now, long queueMillis) {
    return new CallRecord(
        sid,
        parties.direction(),
        parties.from(),
        parties.to(),
        CallStatus.QUEUED,
        now,
        null,
        null,
        null,
        "",
        queueMillis,
        0,
        0);
  }

  /** The record after a move to {@code next}, or this one when that would be a step back. */
  public CallRecord moved(CallStatus next, Instant now, int sip) {
    if (status.isFinal() || next.compareTo(status) <= 0) {
      return this;
    }
    Instant start = started == null && next != CallStatus.CANCELED ? now : started;
    Instant pickedUp = next == CallStatus.IN_PROGRESS ? now : answered;
    Instant end = next.isFinal() ? now : null;
    return new CallRecord(
        sid,
        direction,
        from,
        to,
        next,
        created,
        start,
        pickedUp,
        end,
        answeredBy,
        queueMillis,
        next.isFinal() ? sip : 0,
        errorCode);
  }

  public CallRecord judged(String verdict) {
    return new CallRecord(
        sid,
        direction,
        from,
        to,
        status,
        created,
        started,
        answered,
        ended,
        verdict,
        queueMillis,
        sipCode,
        errorCode);
  }

  public CallRecord failing(int code) {
    return new CallRecord(
        sid,
        direction,
        from,
        to,
        status,
        created,
        started,
        answered,
        ended,
        answeredBy,
        queueMillis,
        sipCode,
        code);
  }

  /** Whole seconds from answer to end, 0 for a call that was never answered. */
  @JsonIgnore
  public long seconds() {
    if (answered == null || ended == null) {
      return 0;
    }
    return Math.max(1, Math.round(Duration.between(answered, ended).toMillis() / 1000.0));
  }
}
