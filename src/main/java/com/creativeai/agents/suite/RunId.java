package com.creativeai.agents.suite;

import java.util.UUID;

/** Identifies a run of a suite; a later one is greater. */
public record RunId(UUID value) {
  public static RunId parse(String text) {
    return new RunId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
