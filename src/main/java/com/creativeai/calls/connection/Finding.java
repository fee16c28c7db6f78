package com.creativeai.calls.connection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found (CC1).
 *
 * @param details facts by name, in the order in which the verdict's text tells them
 * @param settings names of the settings to look at
 */
public record Finding(Verdict verdict, Map<String, Object> details, List<String> settings) {
  public Finding {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    settings = List.copyOf(settings);
  }

  static Finding of(Verdict verdict) {
    return new Finding(verdict, Map.of(), List.of());
  }

  /**
   * The same, naming one fact more.
   *
   * @param fact numbers stay numbers, all else is told as text
   */
  Finding with(String name, Object fact) {
    Map<String, Object> more = new LinkedHashMap<>(details);
    more.put(name, fact instanceof Number ? fact : String.valueOf(fact));
    return new Finding(verdict, more, settings);
  }

  Finding lookAt(List<String> names) {
    return new Finding(verdict, details, names);
  }

  public CheckState state() {
    return verdict.state();
  }
}
