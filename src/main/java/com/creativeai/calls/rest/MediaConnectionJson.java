package com.creativeai.calls.rest;

import com.creativeai.calls.media.log.MediaConnection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A media connection. */
public record MediaConnectionJson(
    String callId,
    Instant startTime,
    @Nullable Instant endTime,
    long messages,
    long messagesPerMinute,
    long errors,
    long latenessMillis) {
  static MediaConnectionJson of(MediaConnection one) {
    return new MediaConnectionJson(
        one.call().toString(),
        one.begunAt(),
        one.endedAt().orElse(null),
        one.messages(),
        one.perMinute(),
        one.errors(),
        one.latenessMillis());
  }
}
