package com.creativeai.platform.ui;

import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.Duration;

/**
 * One event on a call's timeline: a moment, or a span when it has a length.
 *
 * @param lane what it belongs to, in words: Carrier, Agent, Caller
 * @param at from the start of the call
 * @param length zero for a moment
 */
public record TimelineEvent(
    String lane, String label, Duration at, Duration length, Tone tone, String detail) {

  public static TimelineEvent moment(String lane, String label, Duration at, Tone tone) {
    return new TimelineEvent(lane, label, at, Duration.ZERO, tone, "");
  }

  public static TimelineEvent span(
      String lane, String label, Duration at, Duration length, Tone tone) {
    return new TimelineEvent(lane, label, at, length, tone, "");
  }

  /** The same event with words to explain it. */
  public TimelineEvent detail(String words) {
    return new TimelineEvent(lane, label, at, length, tone, words);
  }

  JsonObject json() {
    JsonObject json = Json.createObject();
    json.put("lane", lane);
    json.put("label", label);
    json.put("at", Seconds.of(at));
    json.put("length", Seconds.of(length));
    json.put("tone", tone.token());
    json.put("detail", detail);
    return json;
  }
}
