package com.creativeai.calls.media.log;

import com.creativeai.calls.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a media connection is.
 *
 * @param perMinute messages both ways, audio included, on the average of its life
 * @param errors breaks of the carrier's or the agent's side
 * @param latenessMillis how late the person's audio comes (M15)
 */
public record MediaConnection(
    CallId call,
    Instant begunAt,
    Optional<Instant> endedAt,
    long messages,
    long perMinute,
    long errors,
    long latenessMillis) {}
