package com.creativeai.calls;

import java.util.Map;

/**
 * What is said so that nobody takes an agent for a person: before anything else, and again (C15).
 */
public final class AiStatement {
  private static final Sentence FIRST =
      new Sentence(
          Map.of(
              "en", "This is an AI assistant speaking.",
              "de", "Hier spricht ein KI-Assistent.",
              "es", "Le habla un asistente de inteligencia artificial.",
              "fr", "Ici un assistant d'intelligence artificielle.",
              "it", "Le parla un assistente di intelligenza artificiale.",
              "nl", "U spreekt met een AI-assistent.",
              "pl", "Mówi asystent sztucznej inteligencji.",
              "pt", "Fala um assistente de inteligência artificial."));

  private static final Sentence AGAIN =
      new Sentence(
          Map.of(
              "en", "This is the AI assistant again. How can I help you further?",
              "de", "Hier ist wieder der KI-Assistent. Wie kann ich Ihnen weiterhelfen?",
              "es",
                  "Le habla de nuevo el asistente de inteligencia artificial. ¿En qué más puedo"
                      + " ayudarle?",
              "fr",
                  "Ici de nouveau l'assistant d'intelligence artificielle. Comment puis-je vous aider"
                      + " ?",
              "it",
                  "Le parla di nuovo l'assistente di intelligenza artificiale. Come posso aiutarla?",
              "nl", "U spreekt weer met de AI-assistent. Hoe kan ik u verder helpen?",
              "pl", "Mówi ponownie asystent sztucznej inteligencji. W czym mogę jeszcze pomóc?",
              "pt",
                  "Fala de novo o assistente de inteligência artificial. Em que mais posso ajudar?"));

  private AiStatement() {}

  /** What an agent begins with that a colleague gave the call back to; languages as above. */
  public static String again(String language) {
    return AGAIN.in(language);
  }

  /**
   * @param language ISO 639-1; English for one that we have no words in
   */
  public static String before(String firstMessage, String language) {
    return FIRST.before(firstMessage, language);
  }
}
