package com.creativeai.agents.ui;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.ReadAgents.Worked;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What agents are called on pages. */
final class AgentWords {
  private AgentWords() {}

  /** The language's name in the page's language: "de" is German. */
  static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Texts.locale());
  }

  /** By their names. */
  static List<String> languages() {
    return Arrays.stream(Locale.getISOLanguages())
        .sorted(Comparator.comparing(AgentWords::language, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  static String of(BuiltInTool tool) {
    return Texts.get("agents.tool." + tool.code());
  }

  static String version(int number) {
    return Texts.get("agents.version", number);
  }

  static StatusBadge badge(Worked worked) {
    if (worked.draft().archived()) {
      return new StatusBadge(Tone.NEUTRAL, Texts.get("agents.status.archived"));
    }
    if (worked.published().isEmpty()) {
      return new StatusBadge(Tone.INFO, Texts.get("agents.status.draft"));
    }
    String version = version(worked.version());
    return worked.draft().isChanged()
        ? new StatusBadge(Tone.WARNING, Texts.get("agents.status.changed", version))
        : new StatusBadge(Tone.SUCCESS, Texts.get("agents.status.published", version));
  }
}
