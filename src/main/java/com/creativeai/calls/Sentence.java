package com.creativeai.calls;

import java.util.Map;

/**
 * Something that is said on calls, in every language that we have words in; in English for all
 * others.
 *
 * @param byLanguage by ISO 639-1
 */
record Sentence(Map<String, String> byLanguage) {
  private static final String ENGLISH = "en";

  String in(String language) {
    return byLanguage.getOrDefault(language, byLanguage.get(ENGLISH));
  }

  /** Said before something else, which may be nothing. */
  String before(String words, String language) {
    return (in(language) + " " + words).strip();
  }
}
