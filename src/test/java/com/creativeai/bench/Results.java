package com.creativeai.bench;

import java.util.Locale;

/** What a benchmark prints: one line for each number. */
final class Results {
  private Results() {}

  @SuppressWarnings("SystemOut") // the result of a benchmark is what it prints
  static void say(String name, double value, String unit) {
    System.out.println(String.format(Locale.ROOT, "%s: %.3f %s", name, value, unit).strip());
  }

  /** The value beside another of the same run. */
  static void ratio(String name, double value, double baseline) {
    say(name + " ratio", value / baseline, "");
  }
}
