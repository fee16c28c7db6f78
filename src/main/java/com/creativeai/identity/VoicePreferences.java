package com.creativeai.identity;

import java.util.Optional;

/**
 * How somebody likes agents to sound (ID-4).
 *
 * @param language a BCP 47 tag
 * @param voice a name or an id
 */
public record VoicePreferences(Optional<String> language, Optional<String> voice) {
  public static final VoicePreferences NONE =
      new VoicePreferences(Optional.empty(), Optional.empty());
}
