package com.creativeai.platform.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts that wait, for tests; all of them since long ago. */
public final class InMemoryOutbox implements FactOutbox {
  private final Map<String, List<Fact>> pending = new LinkedHashMap<>();

  /** What a change of the document would write. */
  public synchronized void add(String document, Fact fact) {
    pending.computeIfAbsent(document, key -> new ArrayList<>()).add(fact);
  }

  @Override
  public synchronized List<Fact> listPending(String document) {
    return List.copyOf(pending.getOrDefault(document, List.of()));
  }

  @Override
  public synchronized void settle(String document, List<Fact> recorded) {
    pending.getOrDefault(document, new ArrayList<>()).removeAll(recorded);
  }

  @Override
  public synchronized List<String> listWaiting(Instant before, int most) {
    return pending.keySet().stream().filter(key -> !listPending(key).isEmpty()).toList();
  }
}
