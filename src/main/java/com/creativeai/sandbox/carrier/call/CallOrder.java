package com.creativeai.sandbox.carrier.call;

import com.creativeai.sandbox.carrier.wire.Target;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call as it was ordered.
 *
 * @param fallback asked for TwiML when the first address fails
 * @param ringing how long it may ring
 * @param longest how long it may last once answered
 * @param sendDigits digits sent after the answer, {@code w} is half a second
 * @param persona the far end's persona by name, empty for the carrier's choice
 * @param script what the far end says instead of what a persona would, then hanging up; may be
 *     empty
 */
public record CallOrder(
    Parties parties,
    Instruction instruction,
    @Nullable Target fallback,
    @Nullable Subscription status,
    @Nullable RecordingOrder recording,
    @Nullable DetectionOrder detection,
    Duration ringing,
    Duration longest,
    String sendDigits,
    String persona,
    List<String> script) {
  public CallOrder {
    script = List.copyOf(script);
  }

  /** Who calls whom. */
  public record Parties(Direction direction, String from, String to) {}

  /** An address that wants to hear of events. */
  public record Subscription(Target target, Set<String> events) {
    public Subscription {
      events = Set.copyOf(events);
    }

    public boolean wants(String event) {
      return events.contains(event);
    }
  }

  /** How to record the call. */
  public record RecordingOrder(boolean dual, String source, @Nullable Subscription told) {}

  /**
   * Answering-machine detection; times as Twilio names them.
   *
   * @param async where the verdict of an asynchronous detection goes, null for a blocking one
   */
  public record DetectionOrder(
      boolean untilMessageEnd,
      Duration timeout,
      Duration speechThreshold,
      Duration speechEndThreshold,
      Duration silenceTimeout,
      boolean isAsync,
      @Nullable Target async) {}

  public String to() {
    return parties.to();
  }

  public String from() {
    return parties.from();
  }

  public Direction direction() {
    return parties.direction();
  }
}
