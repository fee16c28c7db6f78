package com.creativeai.identity;

import java.util.List;
import java.util.Optional;

/**
 * What somebody prefers for the calls they place (ID-4).
 *
 * @param defaultAgentId a UUID; whether there is such an agent is not said here
 */
public record AiSettings(
    Optional<String> defaultAgentId,
    List<CustomPrompt> customPrompts,
    VoicePreferences voicePreferences) {
  public static final AiSettings NONE =
      new AiSettings(Optional.empty(), List.of(), VoicePreferences.NONE);

  public AiSettings {
    customPrompts = List.copyOf(customPrompts);
  }
}
