package com.creativeai.calls.media.log;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that went over a media connection (ML2).
 *
 * @param number counts from 1 within the connection
 * @param kind lower case with dashes: {@code mark-returned}
 * @param detail sizes and names of events; may be empty
 */
public record MediaEvent(long number, Instant at, Way way, String kind, String detail) {
  /** Between whom. */
  public enum Way {
    FROM_CARRIER,
    TO_CARRIER,
    FROM_AGENT,
    TO_AGENT;

    /** As in the API: {@code from-carrier}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
