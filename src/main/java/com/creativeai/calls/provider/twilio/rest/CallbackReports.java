package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.calls.provider.twilio.TwilioWords;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what status and recording callbacks say. */
final class CallbackReports {
  private static final Logger LOG = System.getLogger(CallbackReports.class.getName());

  private CallbackReports() {}

  /** Empty when the status is none that we know. */
  static Optional<CarrierReport> progress(SignedCallback callback, Instant now) {
    String word = callback.get("CallStatus");
    Optional<CallStatus> status = TwilioWords.status(word);
    if (status.isEmpty()) {
      LOG.log(Level.WARNING, "event=status_unknown carrier=twilio call={0}", callback.call());
    }
    return status.map(
        known ->
            new CarrierReport(
                callback.call(),
                known,
                callback.find("Timestamp").map(text -> moment(text, now)).orElse(now),
                callback.findNumber("CallDuration").orElse(null),
                null,
                failure(callback, known),
                TwilioWords.answeredBy(callback.find("AnsweredBy").orElse(null)).orElse(null),
                null));
  }

  /** Empty while the recording is still being made. */
  static Optional<RecordingNotice> recording(SignedCallback callback) {
    String status = callback.get("RecordingStatus");
    if (status.equals("in-progress")) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordingNotice(
            callback.call(),
            callback.get("RecordingSid"),
            status.equals("completed"),
            callback.findNumber("RecordingDuration").orElse(0),
            callback.findNumber("RecordingChannels").orElse(1)));
  }

  private static @Nullable String failure(SignedCallback callback, CallStatus status) {
    if (status != CallStatus.FAILED) {
      return null;
    }
    String code =
        callback
            .find("ErrorCode")
            .or(() -> callback.find("SipResponseCode").map(sip -> "SIP " + sip))
            .orElse("");
    String words = callback.find("ErrorMessage").orElse("The carrier could not complete the call.");
    return code.isEmpty() ? words : code + ": " + words;
  }

  private static Instant moment(String text, Instant now) {
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException unreadable) {
      return now;
    }
  }
}
