package com.creativeai.identity.store;

import com.creativeai.identity.AiSettings;
import com.creativeai.identity.CustomPrompt;
import com.creativeai.identity.VoicePreferences;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Preferences for calls as a part of a document; settings of before there were any lack it. */
final class AiSettingsMapping {
  private static final String AGENT = "defaultAgentId";
  private static final String PROMPTS = "customPrompts";
  private static final String NAME = "name";
  private static final String TEXT = "text";
  private static final String LANGUAGE = "language";
  private static final String VOICE = "voice";

  private AiSettingsMapping() {}

  static AiSettings read(Document document) {
    List<CustomPrompt> prompts =
        document.getList(PROMPTS, Document.class, List.of()).stream()
            .map(prompt -> new CustomPrompt(prompt.get(NAME, ""), prompt.get(TEXT, "")))
            .toList();
    return new AiSettings(
        text(document, AGENT),
        prompts,
        new VoicePreferences(text(document, LANGUAGE), text(document, VOICE)));
  }

  static Document write(AiSettings settings) {
    Document document =
        new Document(
            PROMPTS,
            settings.customPrompts().stream()
                .map(prompt -> new Document(NAME, prompt.name()).append(TEXT, prompt.text()))
                .toList());
    settings.defaultAgentId().ifPresent(id -> document.append(AGENT, id));
    settings.voicePreferences().language().ifPresent(tag -> document.append(LANGUAGE, tag));
    settings.voicePreferences().voice().ifPresent(voice -> document.append(VOICE, voice));
    return document;
  }

  private static Optional<String> text(Document document, String key) {
    return Optional.ofNullable(document.getString(key));
  }
}
