package com.creativeai.calls;

import java.util.Map;
import java.util.Objects;

/**
 * Something that is said on calls, in every language that we have words in; in English for all
 * others.
 *
 * @param byLanguage by ISO 639-1
 */
record Sentence(Map<String, String> byLanguage) {
  private static final String ENGLISH = "en";

  String in(String language) {
    String words = byLanguage.get(language);
    return words == null ? Objects.requireNonNull(byLanguage.get(ENGLISH), ENGLISH) : words;
  }

  /** Said before something else, which may be nothing. */
  String before(String words, String language) {
    return (in(language) + " " + words).strip();
  }
}
