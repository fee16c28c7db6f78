package com.creativeai.identity.rest;

import com.creativeai.identity.AiSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller prefers for the calls they place (ID-4); absent where they did not choose. */
public record AiSettingsJson(
    @Nullable String defaultAgentId,
    List<PromptJson> customPrompts,
    VoicePreferencesJson voicePreferences) {

  /** An instruction to use in calls. */
  public record PromptJson(String name, String text) {}

  /**
   * How agents shall sound.
   *
   * @param language a BCP 47 tag
   */
  public record VoicePreferencesJson(@Nullable String language, @Nullable String voice) {}

  static AiSettingsJson of(AiSettings settings) {
    return new AiSettingsJson(
        settings.defaultAgentId().orElse(null),
        settings.customPrompts().stream()
            .map(prompt -> new PromptJson(prompt.name(), prompt.text()))
            .toList(),
        new VoicePreferencesJson(
            settings.voicePreferences().language().orElse(null),
            settings.voicePreferences().voice().orElse(null)));
  }
}
