package com.creativeai.platform.ui;

/**
 * A sentence above the header of every page: a state of the whole product that everybody must know.
 */
public record Banner(String labelKey, String sentenceKey, Tone tone) {

  /** No real phone rings: the carrier is the simulator (RUN-2). */
  public static final Banner SANDBOX =
      new Banner("ui.banner.sandbox", "ui.banner.sandbox.sentence", Tone.WARNING);
}
