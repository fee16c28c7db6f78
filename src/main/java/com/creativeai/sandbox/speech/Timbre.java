package com.creativeai.sandbox.speech;

/** The two voices of the sandbox. */
public enum Timbre {
  /** Higher, brisk and lively. */
  AGENT(165f, 28f, 165f),
  /** Low and unhurried. */
  CALLEE(92f, 14f, 150f);

  private final float pitchHertz;
  private final float pitchRangeHertz;
  private final float wordsPerMinute;

  Timbre(float pitchHertz, float pitchRangeHertz, float wordsPerMinute) {
    this.pitchHertz = pitchHertz;
    this.pitchRangeHertz = pitchRangeHertz;
    this.wordsPerMinute = wordsPerMinute;
  }

  float pitchHertz() {
    return pitchHertz;
  }

  float pitchRangeHertz() {
    return pitchRangeHertz;
  }

  float wordsPerMinute() {
    return wordsPerMinute;
  }
}
