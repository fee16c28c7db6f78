package com.creativeai.calls;

import java.util.Map;

/** What is said before anything else, so that nobody takes an agent for a person (C15). */
public final class AiStatement {
  private static final String ENGLISH = "This is an AI assistant speaking.";
  private static final Map<String, String> BY_LANGUAGE =
      Map.of(
          "en", ENGLISH,
          "de", "Hier spricht ein KI-Assistent.",
          "es", "Le habla un asistente de inteligencia artificial.",
          "fr", "Ici un assistant d'intelligence artificielle.",
          "it", "Le parla un assistente di intelligenza artificiale.",
          "nl", "U spreekt met een AI-assistent.",
          "pl", "Mówi asystent sztucznej inteligencji.",
          "pt", "Fala um assistente de inteligência artificial.");

  private AiStatement() {}

  /**
   * @param language ISO 639-1; English for one that we have no words in
   */
  public static String before(String firstMessage, String language) {
    return (BY_LANGUAGE.getOrDefault(language, ENGLISH) + " " + firstMessage).strip();
  }
}
