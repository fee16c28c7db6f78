package com.creativeai.calls.provider.twilio.rest;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.CALL;
import static com.creativeai.calls.provider.twilio.Fixtures.FIRST;
import static com.creativeai.calls.provider.twilio.Fixtures.RECORDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-2: the wire's words in ours. */
class CallbackReportsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void completedCallTellsItsLengthAndMoment() {
    assertThat(
            progress(
                "CallStatus=completed&CallDuration=42&AnsweredBy=human&SipResponseCode=200"
                    + "&Timestamp=Sun%2C+22+Nov+2026+11%3A59%3A30+%2B0000"))
        .isEqualTo(
            new CarrierReport(
                new CarrierCallId(CALL),
                CallStatus.COMPLETED,
                Instant.parse("2026-11-22T11:59:30Z"),
                42,
                null,
                null,
                AnsweredBy.HUMAN,
                null));
  }

  @ParameterizedTest
  @CsvSource({
    "queued,QUEUED", "initiated,QUEUED", "ringing,RINGING", "in-progress,IN_PROGRESS",
    "busy,BUSY", "no-answer,NO_ANSWER", "canceled,CANCELED", "failed,FAILED"
  })
  void everyStatusHasItsMeaning(String word, CallStatus status) {
    assertThat(progress("CallStatus=" + word).status()).isEqualTo(status);
  }

  @Test
  void failedCallTellsTheCarriersCode() {
    assertThat(progress("CallStatus=failed&SipResponseCode=404").failure())
        .isEqualTo("SIP 404: The carrier could not complete the call.");
    assertThat(progress("CallStatus=failed&ErrorCode=13224&ErrorMessage=Bad+number").failure())
        .isEqualTo("13224: Bad number");
  }

  @Test
  void unknownStatusAndUnreadableTimeDoNoHarm() {
    assertThat(CallbackReports.progress(callback("CallStatus=teleported"), NOON)).isEmpty();
    assertThat(progress("CallStatus=ringing&Timestamp=yesterday").at()).isEqualTo(NOON);
    assertThat(progress("CallStatus=completed&CallDuration=a+lot").seconds()).isNull();
    assertThatThrownBy(() -> progress("x=y")).isInstanceOf(ProblemException.class);
  }

  @Test
  void recordingIsAvailableOrAbsent() {
    String recorded = "RecordingSid=" + RECORDING + "&RecordingDuration=12&RecordingChannels=2";

    assertThat(CallbackReports.recording(callback(recorded + "&RecordingStatus=completed")))
        .contains(new RecordingNotice(new CarrierCallId(CALL), RECORDING, true, 12, 2));
    assertThat(CallbackReports.recording(callback(recorded + "&RecordingStatus=absent")))
        .hasValueSatisfying(notice -> assertThat(notice.available()).isFalse());
    assertThat(CallbackReports.recording(callback(recorded + "&RecordingStatus=in-progress")))
        .isEmpty();
  }

  @Test
  void formsKeepRepeatedAndEmptyFields() {
    assertThat(FormBody.parse("a=1&b=&a=2+3&c&d=%C3%BC"))
        .containsEntry("a", List.of("1", "2 3"))
        .containsEntry("b", List.of(""))
        .containsEntry("c", List.of(""))
        .containsEntry("d", List.of("\u00fc"));
    assertThat(FormBody.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%zz", "%=1"})
  void malformedFormIsTheSendersFault(String form) {
    assertThatThrownBy(() -> FormBody.parse(form))
        .isInstanceOfSatisfying(
            ProblemException.class, wrong -> assertThat(wrong.type().status()).isEqualTo(400));
  }

  @Test
  void longBodyIsRefused() throws IOException {
    assertThat(FormBody.read(new ByteArrayInputStream(new byte[FormBody.LONGEST]))).isNotEmpty();
    assertThatThrownBy(
            () -> FormBody.read(new ByteArrayInputStream(new byte[FormBody.LONGEST + 1])))
        .isInstanceOfSatisfying(
            ProblemException.class, wrong -> assertThat(wrong.type().status()).isEqualTo(413));
  }

  private static CarrierReport progress(String form) {
    return CallbackReports.progress(callback(form), NOON).orElseThrow();
  }

  private static SignedCallback callback(String form) {
    return new SignedCallback(ACME, FIRST, new CarrierCallId(CALL), FormBody.parse(form));
  }
}
