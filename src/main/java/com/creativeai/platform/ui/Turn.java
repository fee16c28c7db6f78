package com.creativeai.platform.ui;

import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * One line of a conversation on screen. Hostile input (UI3).
 *
 * @param id stays the same while the turn changes
 * @param at when it began, from the start of the call
 * @param title a tool's name; empty for speech
 */
public record Turn(
    String id,
    Speaker speaker,
    Duration at,
    String title,
    String text,
    Delivery delivery,
    Optional<Wait> waited) {

  /** How long somebody waited for a turn: in short, and with all that is known of it. */
  public record Wait(String words, String detail) {}

  public Turn {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a turn needs an id");
    }
    if (at.isNegative()) {
      throw new IllegalArgumentException("a turn begins after its call, not at " + at);
    }
  }

  public static Turn agent(String id, Duration at, String text) {
    return complete(id, Speaker.AGENT, at, "", text);
  }

  public static Turn caller(String id, Duration at, String text) {
    return complete(id, Speaker.CALLER, at, "", text);
  }

  /** The agent used a tool: its name, and what came of it in words. */
  public static Turn tool(String id, Duration at, String name, String outcome) {
    return complete(id, Speaker.TOOL, at, name, outcome);
  }

  public static Turn note(String id, Duration at, String text) {
    return complete(id, Speaker.NOTE, at, "", text);
  }

  /** The same turn, still being recognised. */
  public Turn tentative() {
    return with(Delivery.TENTATIVE);
  }

  /** The same turn, cut off after {@code heard}. */
  public Turn interrupted(String heard) {
    return with(new Delivery(false, true, Optional.of(heard)));
  }

  /** The same turn, of which {@code heard} reached the other side so far. */
  public Turn heard(String heard) {
    return with(new Delivery(delivery.tentative(), delivery.interrupted(), Optional.of(heard)));
  }

  /** The same turn, which somebody waited for. */
  public Turn after(Wait wait) {
    return new Turn(id, speaker, at, title, text, delivery, Optional.of(wait));
  }

  private static Turn complete(String id, Speaker speaker, Duration at, String title, String text) {
    return new Turn(id, speaker, at, title, text, Delivery.COMPLETE, Optional.empty());
  }

  private Turn with(Delivery changed) {
    return new Turn(id, speaker, at, title, text, changed, waited);
  }

  JsonObject json() {
    JsonObject json = Json.createObject();
    json.put("id", id);
    json.put("speaker", speaker.token());
    json.put("at", Seconds.of(at));
    json.put("title", title);
    json.put("text", text);
    json.put("tentative", delivery.tentative());
    json.put("interrupted", delivery.interrupted());
    delivery.heard().ifPresent(heard -> json.put("heard", heard));
    waited.ifPresent(
        wait -> {
          json.put("waited", wait.words());
          json.put("waitedDetail", wait.detail());
        });
    return json;
  }
}
