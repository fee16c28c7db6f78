package com.creativeai.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long the answers to one question took, in milliseconds. */
record Times(String name, ConcurrentLinkedQueue<Double> millis) {
  Times(String name) {
    this(name, new ConcurrentLinkedQueue<>());
  }

  void add(double taken) {
    millis.add(taken);
  }

  void addAll(Times others) {
    millis.addAll(others.millis);
  }

  double percentile(double share) {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
  }
}
