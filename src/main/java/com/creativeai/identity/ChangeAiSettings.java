package com.creativeai.identity;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Changes of {@link AiSettings}; what is empty stays, an empty text clears.
 *
 * @param customPrompts in place of all there were
 */
public record ChangeAiSettings(
    Optional<String> defaultAgentId,
    Optional<List<CustomPrompt>> customPrompts,
    Optional<String> language,
    Optional<String> voice) {
  public static final ChangeAiSettings NOTHING =
      new ChangeAiSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  public static final int MOST_PROMPTS = 20;
  private static final String PROMPTS = "aiSettings.customPrompts";
  private static final int LONGEST_TAG = 35;

  public static ChangeAiSettings agent(String id) {
    return new ChangeAiSettings(
        Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static ChangeAiSettings prompts(List<CustomPrompt> all) {
    return new ChangeAiSettings(
        Optional.empty(), Optional.of(List.copyOf(all)), Optional.empty(), Optional.empty());
  }

  AiSettings applied(AiSettings now) {
    VoicePreferences known = now.voicePreferences();
    return new AiSettings(
        changed(defaultAgentId.map(ChangeAiSettings::agentId), now.defaultAgentId()),
        customPrompts.map(ChangeAiSettings::checked).orElse(now.customPrompts()),
        new VoicePreferences(
            changed(language.map(ChangeAiSettings::tag), known.language()),
            changed(voice.map(ChangeAiSettings::voice), known.voice())));
  }

  private static Optional<String> changed(Optional<String> wanted, Optional<String> known) {
    return wanted.isPresent() ? wanted.filter(text -> !text.isEmpty()) : known;
  }

  private static String agentId(String text) {
    String id = text.strip();
    if (id.isEmpty()) {
      return "";
    }
    try {
      String canonical = UUID.fromString(id).toString();
      if (canonical.equalsIgnoreCase(id)) {
        return canonical;
      }
    } catch (IllegalArgumentException notAnId) {
      // Falls through to the one refusal.
    }
    throw wrong("aiSettings.defaultAgentId", "Use the id of an agent.");
  }

  private static List<CustomPrompt> checked(List<CustomPrompt> wanted) {
    if (wanted.size() > MOST_PROMPTS) {
      throw wrong(PROMPTS, "Keep at most " + MOST_PROMPTS + " prompts.");
    }
    List<CustomPrompt> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (CustomPrompt prompt : wanted) {
      String at = PROMPTS + "[" + all.size() + "]";
      String name = PlainNames.check(prompt.name(), CustomPrompt.LONGEST_NAME, at + ".name");
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw wrong(at + ".name", "You have another prompt of this name.");
      }
      all.add(new CustomPrompt(name, text(prompt.text(), at + ".text")));
    }
    return all;
  }

  private static String text(String wanted, String field) {
    String text = wanted.strip();
    if (text.isEmpty() || text.length() > CustomPrompt.LONGEST_TEXT) {
      throw wrong(field, "Use 1 to " + CustomPrompt.LONGEST_TEXT + " characters.");
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
      throw wrong(field, "Use plain text.");
    }
    return text;
  }

  private static String tag(String text) {
    String tag = text.strip();
    if (tag.isEmpty()) {
      return "";
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (tag.length() <= LONGEST_TAG && !locale.getLanguage().isEmpty()) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException notATag) {
      // Falls through to the one refusal.
    }
    throw wrong(
        "aiSettings.voicePreferences.language",
        "Use a language by its BCP 47 tag, for example en or de-CH.");
  }

  private static String voice(String text) {
    return text.isBlank() ? "" : PlainNames.check(text, "aiSettings.voicePreferences.voice");
  }

  private static ProblemException wrong(String field, String message) {
    return ProblemException.atField(CommonProblem.INVALID_REQUEST, field, message);
  }
}
