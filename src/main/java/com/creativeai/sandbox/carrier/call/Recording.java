package com.creativeai.sandbox.carrier.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A finished recording.
 *
 * @param millis its length
 * @param source as Twilio names it, for instance OutboundAPI or RecordVerb
 */
public record Recording(
    String sid, String callSid, Instant started, long millis, int channels, String source) {

  /** Whole seconds, at least one for a recording that holds anything. */
  @JsonIgnore
  public long seconds() {
    return millis == 0 ? 0 : Math.max(1, Math.round(millis / 1000.0));
  }
}
