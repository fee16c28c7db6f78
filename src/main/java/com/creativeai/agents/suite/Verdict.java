package com.creativeai.agents.suite;

import java.util.Locale;

/**
 * How one criterion came out.
 *
 * @param rationale why, in the words of whoever judged
 * @param required whether the test asks for it
 */
public record Verdict(String criterion, Judgement judgement, String rationale, boolean required) {
  /** What was found. */
  public enum Judgement {
    MET,
    NOT_MET,
    /** It could not be told. */
    UNKNOWN,
    /** The agent that was tested does not have the criterion. */
    MISSING;

    /** As in the API and the store. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  boolean isMet() {
    return judgement == Judgement.MET;
  }
}
