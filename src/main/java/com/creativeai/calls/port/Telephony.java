package com.creativeai.calls.port;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The carrier. */
public interface Telephony {
  /** Asks the carrier to dial: one request, at most 10 seconds, never repeated here (PT1). */
  DialResult dial(Dial dial);

  /** Ends a call in whatever state it is; an ended one stays as it is. */
  void hangUp(CarrierCallId call);

  /**
   * Speaks a sentence on a live call in place of whatever happens on it, then hangs up. Asked once.
   *
   * @param language ISO 639-1, of the sentence
   */
  void sayLast(CarrierCallId call, String sentence, String language);

  /** Connects a live call with another person in place of whatever happens on it. Asked once. */
  void handOver(Handover order);

  /**
   * Records both sides of a live call from now until its end; whether it became a recording is told
   * as of one that was dialed to be recorded. Asked once.
   *
   * @param attempt the one that the call belongs to
   */
  void beginRecording(OrganizationId organization, AttemptId attempt, CarrierCallId call);

  /** Sends a short message. Asked once. */
  void send(TextMessage message);

  CarrierReport fetch(CarrierCallId call);

  /** All calls between two numbers that the carrier created at or after a moment (C3). */
  List<CarrierReport> list(PhoneNumber from, PhoneNumber to, Instant createdSince);

  /** The recording of a call; empty while there is none, or it is still being made. */
  Optional<RecordingNotice> findRecording(CarrierCallId call);

  /** The audio of a recording as WAV. The caller closes the stream. */
  InputStream openRecording(String recordingId);

  /** The numbers that calls may be placed from. */
  List<PhoneNumber> callerIds();

  /** Whether the carrier answers, with valid credentials; throws like every other method. */
  void ping();
}
