package com.creativeai.calls.model;

import com.creativeai.calls.Dialogue;
import com.creativeai.calls.Direction;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.VoicemailPolicy;
import java.time.Instant;
import java.util.List;

/**
 * What a call is meant to be; never changes.
 *
 * @param recorded whether the carrier is to record it (CALL-5)
 * @param placedBy subject of the caller who asked for it
 */
public record CallPlan(
    Direction direction,
    PhoneNumber to,
    PhoneNumber from,
    Dialogue dialogue,
    VoicemailPolicy voicemail,
    boolean recorded,
    List<String> tags,
    String placedBy,
    Instant placedAt) {
  public CallPlan {
    tags = List.copyOf(tags);
  }
}
