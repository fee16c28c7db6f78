package com.creativeai.calls.media.log;

import com.creativeai.calls.CallId;
import com.creativeai.calls.media.log.MediaEvent.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The events of one connection; written by the threads that carry it. */
final class MediaLog {
  static final int MOST = 1000;
  private static final int MESSAGES_PER_EVENT = 50;
  private static final long SECONDS_PER_MINUTE = 60;

  private final CallId call;
  private final Clock clock;
  private final LongSupplier latenessMillis;
  private final Instant begunAt;
  private final Deque<MediaEvent> events = new ArrayDeque<>();
  private final Map<Way, Integer> audio = new EnumMap<>(Way.class);
  private Optional<Instant> endedAt = Optional.empty();
  private long number;
  private long messages;
  private long errors;

  MediaLog(CallId call, Clock clock, LongSupplier latenessMillis) {
    this.call = call;
    this.clock = clock;
    this.latenessMillis = latenessMillis;
    this.begunAt = clock.instant();
  }

  CallId call() {
    return call;
  }

  synchronized void add(Way way, String kind, String detail) {
    messages++;
    write(way, kind, detail);
  }

  /** Something broke. */
  synchronized void fail(Way way, String kind, String detail) {
    errors++;
    add(way, kind, detail);
  }

  /** A message of audio, of which there are fifty a second. */
  synchronized void audio(Way way) {
    messages++;
    int waiting = audio.merge(way, 1, Integer::sum);
    if (waiting == MESSAGES_PER_EVENT) {
      audio.remove(way);
      write(way, "audio", waiting + " messages");
    }
  }

  synchronized void end() {
    endedAt = Optional.of(endedAt.orElseGet(clock::instant));
  }

  synchronized boolean isOver() {
    return endedAt.isPresent();
  }

  synchronized List<MediaEvent> events() {
    return List.copyOf(events);
  }

  synchronized MediaConnection connection() {
    Duration life = Duration.between(begunAt, endedAt.orElseGet(clock::instant));
    long perMinute = messages * SECONDS_PER_MINUTE / Math.max(1, life.toSeconds());
    return new MediaConnection(
        call, begunAt, endedAt, messages, perMinute, errors, latenessMillis.getAsLong());
  }

  private void write(Way way, String kind, String detail) {
    events.addLast(new MediaEvent(++number, clock.instant(), way, kind, detail));
    if (events.size() > MOST) {
      events.removeFirst();
    }
  }
}
