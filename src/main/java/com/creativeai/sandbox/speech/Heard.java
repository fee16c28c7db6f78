package com.creativeai.sandbox.speech;

/**
 * One stretch of speech between two silences, as the ear understood it.
 *
 * @param text the decoded words, {@code …} where words were damaged, or {@code [speech, 2.4 s]}
 * @param speechMillis from the first to the last sound of speech
 * @param lostWords words that arrived damaged; words lost without a trace are not counted
 */
public record Heard(String text, int speechMillis, int lostWords) {

  /** The mark of one or more damaged words in a text. */
  public static final String LOST = "…";

  @Override
  public String toString() {
    return "Heard[" + text.length() + " characters, " + speechMillis + " ms, " + lostWords + "]";
  }
}
