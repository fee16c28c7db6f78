package com.creativeai.calls.provider.twilio;

import com.twilio.twiml.voice.Say;
import java.util.Map;

/** Sentences in a voice of their language. */
public final class TwilioVoices {
  /** Twilio's voices have a country; a language that is not here is spoken by its own default. */
  private static final Map<String, String> VOICES =
      Map.of(
          "en", "en-US", "de", "de-DE", "es", "es-ES", "fr", "fr-FR", "it", "it-IT", "nl", "nl-NL",
          "pl", "pl-PL", "pt", "pt-PT");

  private TwilioVoices() {}

  /**
   * @param language ISO 639-1
   */
  public static Say say(String sentence, String language) {
    Say.Builder say = new Say.Builder(sentence);
    String voice = VOICES.get(language);
    return voice == null ? say.build() : say.option("language", voice).build();
  }
}
