package com.creativeai.calls.model;

import com.creativeai.calls.CallStatus;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a call. Each kind happens once, and its earliest moment counts; tools
 * alone are used, calls taken over and given back, and audio ended again and again.
 *
 * @param kind lower case with dashes: a status, or one of the constants here
 * @param detail for people; may be empty
 */
public record TimelineEvent(String kind, Instant at, String detail) {
  public static final String PLACED = "placed";
  public static final String DIALING = "dialing";
  public static final String WAITING = "waiting-for-carrier";
  public static final String FATE_UNKNOWN = "fate-unknown";
  public static final String ACCEPTED = "accepted-by-carrier";
  public static final String ANSWERED_BY = "answered-by";
  public static final String SCREENED = "screened";
  public static final String VOICEMAIL_MESSAGE = "voicemail-message";
  public static final String KEYS_PRESSED = "keys-pressed";
  public static final String TEXT_SENT = "text-sent";
  public static final String SECOND_TEXT_SENT = "second-text-sent";
  public static final String DO_NOT_CALL = "do-not-call";
  public static final String CALL_BACK_BOOKED = "call-back-booked";
  public static final String TRANSFER_ASKED = "transfer-asked";
  public static final String TRANSFERRED = "transferred";
  public static final String TRANSFER_FAILED = "transfer-failed";
  public static final String AGENT_RETURNED = "agent-returned";
  public static final String MEDIA_STARTED = "media-started";
  public static final String AGENT_CONNECTED = "agent-connected";
  public static final String AGENT_RECONNECTED = "agent-reconnected";
  public static final String TAKEN_OVER = "taken-over";
  public static final String GIVEN_BACK = "given-back";
  public static final String TOOL_USED = "tool-used";
  public static final String MEDIA_ENDED = "media-ended";
  public static final String HANG_UP_ASKED = "hang-up-asked";
  public static final String RECORDING_ASKED = "recording-asked";
  public static final String RECORDING_FAILED = "recording-failed";
  public static final String RECORDING_READY = "recording-ready";
  public static final String ANALYSED = "analysed";

  private static final List<String> STAGES =
      List.of(
          PLACED,
          DIALING,
          WAITING,
          FATE_UNKNOWN,
          ACCEPTED,
          CallStatus.RINGING.code(),
          CallStatus.IN_PROGRESS.code(),
          MEDIA_STARTED,
          AGENT_CONNECTED,
          RECORDING_ASKED,
          RECORDING_FAILED,
          ANSWERED_BY,
          SCREENED,
          TAKEN_OVER,
          GIVEN_BACK,
          AGENT_RECONNECTED,
          TOOL_USED,
          CALL_BACK_BOOKED,
          VOICEMAIL_MESSAGE,
          TRANSFER_ASKED,
          HANG_UP_ASKED,
          MEDIA_ENDED,
          TRANSFERRED,
          TRANSFER_FAILED,
          AGENT_RETURNED);

  /** Its place in the natural order of a call; what ends a call and what follows comes last. */
  int stage() {
    int place = STAGES.indexOf(kind);
    return place < 0 ? STAGES.size() : place;
  }
}
