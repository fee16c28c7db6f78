package com.creativeai.identity.rest;

import com.creativeai.identity.ChangeAiSettings;
import com.creativeai.identity.CustomPrompt;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code aiSettings} of {@link ChangeMeRequest}. A text may be null to clear it, which a record
 * tells from one left out by the node only.
 */
public record AiSettingsChange(
    @Nullable JsonNode defaultAgentId,
    @Nullable List<@Nullable PromptChange> customPrompts,
    @Nullable VoicePreferencesChange voicePreferences) {
  static final AiSettingsChange NOTHING = new AiSettingsChange(null, null, null);
  private static final VoicePreferencesChange SAME = new VoicePreferencesChange(null, null);

  /** A prompt to keep. */
  public record PromptChange(@Nullable String name, @Nullable String text) {}

  /** How agents shall sound. */
  public record VoicePreferencesChange(@Nullable JsonNode language, @Nullable JsonNode voice) {}

  ChangeAiSettings change() {
    VoicePreferencesChange voices = voicePreferences == null ? SAME : voicePreferences;
    return new ChangeAiSettings(
        text(defaultAgentId, "aiSettings.defaultAgentId"),
        Optional.ofNullable(customPrompts).map(AiSettingsChange::prompts),
        text(voices.language(), "aiSettings.voicePreferences.language"),
        text(voices.voice(), "aiSettings.voicePreferences.voice"));
  }

  private static List<CustomPrompt> prompts(List<@Nullable PromptChange> wanted) {
    List<CustomPrompt> all = new ArrayList<>();
    for (PromptChange prompt : wanted) {
      if (prompt == null) {
        throw wrong("aiSettings.customPrompts[" + all.size() + "]");
      }
      all.add(new CustomPrompt(orEmpty(prompt.name()), orEmpty(prompt.text())));
    }
    return all;
  }

  private static Optional<String> text(@Nullable JsonNode node, String field) {
    if (node == null) {
      return Optional.empty();
    }
    if (node.isNull()) {
      return Optional.of("");
    }
    if (!node.isTextual()) {
      throw wrong(field);
    }
    return Optional.of(node.textValue());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static ProblemException wrong(String field) {
    return ProblemException.atField(
        CommonProblem.INVALID_REQUEST, field, "The value has the wrong type or form.");
  }
}
