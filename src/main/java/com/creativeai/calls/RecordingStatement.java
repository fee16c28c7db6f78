package com.creativeai.calls;

import java.util.Map;

/** What is said so that nobody is recorded without knowing it (C24). */
public final class RecordingStatement {
  private static final Sentence RECORDED =
      new Sentence(
          Map.of(
              "en", "This call is recorded.",
              "de", "Dieses Gespräch wird aufgezeichnet.",
              "es", "Esta llamada se graba.",
              "fr", "Cet appel est enregistré.",
              "it", "Questa chiamata viene registrata.",
              "nl", "Dit gesprek wordt opgenomen.",
              "pl", "Ta rozmowa jest nagrywana.",
              "pt", "Esta chamada é gravada."));

  private RecordingStatement() {}

  /**
   * @param language ISO 639-1; English for one that we have no words in
   */
  public static String before(String firstMessage, String language) {
    return RECORDED.before(firstMessage, language);
  }
}
