package com.creativeai.calls.model;

/** A piece of a line that was said, around what was searched for in it. */
public record Excerpt(String before, String hit, String after) {
  /** So few that the hit itself is seen in a narrow column. */
  private static final int MOST_BEFORE = 18;

  private static final int MOST_AFTER = 80;
  private static final String CUT = "…";

  /** Cut at spaces, so that no word and no letter is halved. */
  static Excerpt around(String line, int begin, int end) {
    int from = Math.max(0, begin - MOST_BEFORE);
    String before = line.substring(from, begin);
    if (from > 0) {
      before = CUT + before.substring(before.indexOf(' ') + 1);
    }
    int until = Math.min(line.length(), end + MOST_AFTER);
    String after = line.substring(end, until);
    if (until < line.length()) {
      after = after.substring(0, Math.max(0, after.lastIndexOf(' '))) + CUT;
    }
    return new Excerpt(before, line.substring(begin, end), after);
  }
}
