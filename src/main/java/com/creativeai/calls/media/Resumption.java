package com.creativeai.calls.media;

import com.creativeai.calls.Turn;
import java.time.Instant;
import java.util.List;

/**
 * What a call brings along that comes back to its agent, because nobody took it over (C17).
 *
 * @param said all turns so far
 * @param begun when its audio first came
 * @param firstWords of the agent; empty for its own
 */
public record Resumption(List<Turn> said, Instant begun, String firstWords) {
  public Resumption {
    said = List.copyOf(said);
  }
}
