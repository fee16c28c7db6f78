package com.creativeai.identity.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which entries are wanted.
 *
 * @param text part of an action, a target or a detail, without regard to case; empty for all
 * @param actor the whole subject; empty for all
 * @param action the whole action, or what stands before its dot; empty for all
 * @param after at or after this moment
 * @param before before this moment
 */
public record AuditFilter(
    String text, String actor, String action, Optional<Instant> after, Optional<Instant> before) {
  public static final AuditFilter ALL =
      new AuditFilter("", "", "", Optional.empty(), Optional.empty());

  /** What is asked for, in words for the log of exports. */
  public Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    put(words, "search", text);
    put(words, "actor", actor);
    put(words, "action", action);
    put(words, "after", after.map(Instant::toString).orElse(""));
    put(words, "before", before.map(Instant::toString).orElse(""));
    return words;
  }

  private static void put(Map<String, String> words, String name, String value) {
    if (!value.isEmpty()) {
      words.put(name, value);
    }
  }
}
