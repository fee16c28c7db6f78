package com.creativeai.calls.model;

import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come. Every part only grows towards its final value, whatever the order of the
 * news (M1): statuses by rank, endings by weight, moments to the earliest, seconds to the longest.
 *
 * @param endedAt when the status that holds now was first reported, if it is a terminal one
 * @param seconds how long people talked, by the carrier
 */
public record Progress(
    CallStatus status,
    @Nullable CarrierCallId carrierCall,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable Integer seconds,
    @Nullable AnsweredBy answeredBy,
    @Nullable Ending ending) {
  private static final Comparator<Ending> BY_WEIGHT =
      Comparator.comparing(Ending::reason).thenComparing(Ending::detail);

  public static final Progress NONE =
      new Progress(CallStatus.QUEUED, null, null, null, null, null, null);

  Progress carriedAs(CarrierCallId call) {
    return new Progress(
        status,
        carrierCall == null ? call : carrierCall,
        answeredAt,
        endedAt,
        seconds,
        answeredBy,
        ending);
  }

  Progress reached(CallStatus reported, Instant at, @Nullable Integer talked) {
    CallStatus next = status.orHigher(reported);
    return new Progress(
        next,
        carrierCall,
        reported == CallStatus.IN_PROGRESS ? earliest(answeredAt, at) : answeredAt,
        endOf(next, reported, at),
        // Some carriers say "0 seconds" of calls that nobody answered, others say nothing.
        either(seconds, reported == CallStatus.COMPLETED ? talked : null, Math::max),
        answeredBy,
        ending);
  }

  Progress answeredBy(AnsweredBy verdict) {
    // A verdict may come again and be another one; the most telling holds, "unknown" says least.
    AnsweredBy next =
        either(
            answeredBy,
            verdict,
            (a, b) -> a == AnsweredBy.UNKNOWN ? b : b == AnsweredBy.UNKNOWN ? a : max(a, b));
    return new Progress(status, carrierCall, answeredAt, endedAt, seconds, next, ending);
  }

  Progress endingWith(Ending reported) {
    Ending next = either(ending, reported, BinaryOperator.maxBy(BY_WEIGHT));
    return new Progress(status, carrierCall, answeredAt, endedAt, seconds, answeredBy, next);
  }

  /** How long people talked: by the carrier, else by the moments known. */
  public Optional<Duration> duration() {
    if (seconds != null) {
      return Optional.of(Duration.ofSeconds(seconds));
    }
    if (answeredAt == null || endedAt == null) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(answeredAt, endedAt)).filter(talk -> !talk.isNegative());
  }

  /** Why it ended; what was reported, else what the status itself tells. Only for ended calls. */
  public Optional<Ending> howItEnded() {
    if (!status.isTerminal()) {
      return Optional.empty();
    }
    Ending byStatus = Ending.of(reasonOf(status));
    return Optional.ofNullable(either(ending, byStatus, BinaryOperator.maxBy(BY_WEIGHT)));
  }

  private static EndReason reasonOf(CallStatus status) {
    return switch (status) {
      case BUSY -> EndReason.BUSY;
      case NO_ANSWER -> EndReason.NO_ANSWER;
      case CANCELED -> EndReason.CANCELED;
      case FAILED -> EndReason.CARRIER_FAILED;
      case COMPLETED -> EndReason.CALLER_HUNG_UP;
      case QUEUED, RINGING, IN_PROGRESS -> EndReason.LINE_CLOSED;
    };
  }

  private @Nullable Instant endOf(CallStatus next, CallStatus reported, Instant at) {
    if (!next.isTerminal() || next != reported) {
      return endedAt;
    }
    return next == status ? earliest(endedAt, at) : at;
  }

  private static AnsweredBy max(AnsweredBy a, AnsweredBy b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Instant earliest(@Nullable Instant known, Instant reported) {
    return known == null || reported.isBefore(known) ? reported : known;
  }

  private static <T> @Nullable T either(
      @Nullable T known, @Nullable T reported, BinaryOperator<T> both) {
    if (known == null || reported == null) {
      return known == null ? reported : known;
    }
    return both.apply(Objects.requireNonNull(known), Objects.requireNonNull(reported));
  }
}
