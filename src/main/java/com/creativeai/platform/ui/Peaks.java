package com.creativeai.platform.ui;

import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.List;

/**
 * The waveform of a two-sided recording: the loudest moment of each equal slice, 0 to 100, both
 * sides of one length. A few hundred slices are enough for any screen.
 */
public record Peaks(List<Integer> caller, List<Integer> agent) {
  public static final Peaks NONE = new Peaks(List.of(), List.of());

  public Peaks {
    caller = List.copyOf(caller);
    agent = List.copyOf(agent);
    if (caller.size() != agent.size()) {
      throw new IllegalArgumentException(
          "both sides need one length, not " + caller.size() + " and " + agent.size());
    }
    if (caller.stream().anyMatch(Peaks::isOutside) || agent.stream().anyMatch(Peaks::isOutside)) {
      throw new IllegalArgumentException("a peak is between 0 and 100");
    }
  }

  private static boolean isOutside(int peak) {
    return peak < 0 || peak > 100;
  }

  static JsonArray json(List<Integer> side) {
    JsonArray json = Json.createArray();
    side.forEach(peak -> json.set(json.length(), peak));
    return json;
  }
}
