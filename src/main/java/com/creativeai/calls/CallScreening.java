package com.creativeai.calls;

import java.util.regex.Pattern;

/** Tells an assistant that asks who is calling from a voicemail, by its words (English only). */
final class CallScreening {
  private static final Pattern QUESTION =
      Pattern.compile(
          "screening|who(?:'s| is) calling|(?:say|state|tell me|give) your name"
              + "|why (?:you are|you're) calling|reason for (?:your|the|this) call",
          Pattern.CASE_INSENSITIVE);

  private CallScreening() {}

  static boolean isIn(String words) {
    return QUESTION.matcher(words).find();
  }
}
