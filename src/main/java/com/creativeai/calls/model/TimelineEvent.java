package com.creativeai.calls.model;

import java.time.Instant;

/**
 * Something that happened to a call. Each kind happens once; its earliest moment counts.
 *
 * @param kind lower case with dashes: a status, or one of the constants here
 * @param detail for people; may be empty
 */
public record TimelineEvent(String kind, Instant at, String detail) {
  public static final String PLACED = "placed";
  public static final String DIALING = "dialing";
  public static final String FATE_UNKNOWN = "fate-unknown";
  public static final String ACCEPTED = "accepted-by-carrier";
  public static final String ANSWERED_BY = "answered-by";
  public static final String MEDIA_STARTED = "media-started";
  public static final String AGENT_CONNECTED = "agent-connected";
  public static final String MEDIA_ENDED = "media-ended";
  public static final String HANG_UP_ASKED = "hang-up-asked";
  public static final String RECORDING_READY = "recording-ready";
  public static final String ANALYSED = "analysed";
}
