package com.creativeai.calls;

import java.util.Map;

/**
 * What a caller hears whom nobody took over, before the agent is there again and from it (C17).
 * Languages are ISO 639-1; English for one that we have no words in.
 */
public final class NobodyTookOver {
  private static final Sentence APOLOGY =
      new Sentence(
          Map.of(
              "en", "I am sorry, nobody can take your call just now. One moment, please.",
              "de",
                  "Es tut mir leid, gerade kann niemand Ihren Anruf annehmen. Einen Moment bitte.",
              "es", "Lo siento, ahora nadie puede atender su llamada. Un momento, por favor.",
              "fr",
                  "Je suis désolé, personne ne peut prendre votre appel pour le moment. Un instant,"
                      + " s'il vous plaît.",
              "it",
                  "Mi dispiace, al momento nessuno può rispondere alla sua chiamata. Un attimo, per"
                      + " favore.",
              "nl", "Het spijt me, niemand kan u nu te woord staan. Een ogenblik alstublieft.",
              "pl", "Przykro mi, nikt nie może teraz odebrać rozmowy. Proszę chwilę zaczekać.",
              "pt", "Lamento, ninguém pode atender a sua chamada agora. Um momento, por favor."));

  private static final Sentence OFFER =
      new Sentence(
          Map.of(
              "en",
                  "This is the AI assistant again. Shall somebody call you back, or may I take a message?",
              "de",
                  "Hier ist wieder der KI-Assistent. Soll Sie jemand zurückrufen, oder darf ich etwas"
                      + " ausrichten?",
              "es",
                  "Le habla de nuevo el asistente de inteligencia artificial. ¿Quiere que le llamen o"
                      + " prefiere dejar un mensaje?",
              "fr",
                  "Ici de nouveau l'assistant d'intelligence artificielle. Voulez-vous qu'on vous"
                      + " rappelle, ou puis-je prendre un message ?",
              "it",
                  "Le parla di nuovo l'assistente di intelligenza artificiale. Vuole essere"
                      + " richiamato, o posso prendere un messaggio?",
              "nl",
                  "U spreekt weer met de AI-assistent. Wilt u teruggebeld worden, of kan ik een"
                      + " boodschap aannemen?",
              "pl",
                  "Mówi ponownie asystent sztucznej inteligencji. Czy ktoś ma oddzwonić, czy mogę"
                      + " przyjąć wiadomość?",
              "pt",
                  "Fala de novo o assistente de inteligência artificial. Quer que lhe liguem de volta,"
                      + " ou posso anotar um recado?"));

  private NobodyTookOver() {}

  /** What the carrier says while the agent is called. */
  public static String apology(String language) {
    return APOLOGY.in(language);
  }

  /** What the agent begins with; it says that an AI speaks (C15). */
  public static String offer(String language) {
    return OFFER.in(language);
  }
}
