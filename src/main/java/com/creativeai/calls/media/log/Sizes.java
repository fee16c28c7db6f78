package com.creativeai.calls.media.log;

/** How much there was of what is never written down (ML2). */
final class Sizes {
  private Sizes() {}

  static String of(String text) {
    return text.length() + " characters";
  }

  static String of(long eventId, String text) {
    return "event " + eventId + ", " + of(text);
  }
}
