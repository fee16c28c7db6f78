package com.creativeai.platform.ui;

import java.util.Locale;

/** What a coloured part means. The word beside it says the same. */
public enum Tone {
  NEUTRAL,
  INFO,
  SUCCESS,
  WARNING,
  DANGER;

  String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
