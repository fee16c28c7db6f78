package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.Money;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.calls.provider.twilio.TwilioFailure.Kind;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.call.Recording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Twilio's call resource. */
final class CallRecords {
  private CallRecords() {}

  static CarrierReport report(Call call, Instant now) {
    String status = call.getStatus() == null ? null : call.getStatus().toString();
    ZonedDateTime created = call.getDateCreated();
    return new CarrierReport(
        new CarrierCallId(call.getSid()),
        TwilioWords.status(status)
            .orElseThrow(
                () -> new TwilioFailure(Kind.UNKNOWN, "", "Twilio tells no status of the call.")),
        moment(call, now),
        seconds(call.getDuration()),
        price(call),
        null,
        TwilioWords.answeredBy(call.getAnsweredBy()).orElse(null),
        created == null ? null : created.toInstant());
  }

  /** Empty while it is being made. */
  static Optional<RecordingNotice> recording(Recording recording) {
    return switch (recording.getStatus()) {
      case COMPLETED, ABSENT ->
          Optional.of(
              new RecordingNotice(
                  new CarrierCallId(recording.getCallSid()),
                  recording.getSid(),
                  recording.getStatus() == Recording.Status.COMPLETED,
                  Objects.requireNonNullElse(seconds(recording.getDuration()), 0),
                  Objects.requireNonNullElse(recording.getChannels(), 1)));
      default -> Optional.empty();
    };
  }

  private static Instant moment(Call call, Instant now) {
    return Stream.of(
            call.getEndTime(), call.getDateUpdated(), call.getStartTime(), call.getDateCreated())
        .filter(Objects::nonNull)
        .findFirst()
        .map(ZonedDateTime::toInstant)
        .orElse(now);
  }

  private static @Nullable Integer seconds(@Nullable String duration) {
    return duration == null || !duration.matches("[0-9]{1,9}") ? null : Integer.valueOf(duration);
  }

  /** Twilio writes what it charges as a negative number. */
  private static @Nullable Money price(Call call) {
    if (call.getPrice() == null || call.getPriceUnit() == null) {
      return null;
    }
    return new Money(new BigDecimal(call.getPrice()).abs(), call.getPriceUnit());
  }
}
