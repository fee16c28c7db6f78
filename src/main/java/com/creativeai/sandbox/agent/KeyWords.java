package com.creativeai.sandbox.agent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words of a sentence carry its meaning. */
final class KeyWords {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final int QUOTED_WORDS = 5;
  private static final int LONGEST_QUOTE = 60;

  private final Set<String> stopWords;

  KeyWords(String stopWords) {
    this.stopWords = Set.of(stopWords.split(" "));
  }

  /** Content words in order, lower case, without plural or verb endings. */
  Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : NOT_WORD.split(text.toLowerCase(Locale.ROOT).replace('_', ' '))) {
      if (word.length() > 1 && !stopWords.contains(word)) {
        words.add(stem(word));
      }
    }
    return words;
  }

  int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  /** The few words around the first meaningful one, in the speaker's own order; may be empty. */
  String quote(String heard) {
    List<String> words =
        NOT_WORD.splitAsStream(heard.replace('’', '\'')).filter(w -> !w.isEmpty()).toList();
    int first = 0;
    while (first < words.size() && isStop(words.get(first))) {
      first++;
    }
    int end = Math.min(words.size(), first + QUOTED_WORDS);
    while (end > first && isStop(words.get(end - 1))) {
      end--;
    }
    String quoted = String.join(" ", words.subList(first, end));
    return quoted.length() <= LONGEST_QUOTE ? quoted : "";
  }

  private boolean isStop(String word) {
    return stopWords.contains(word.toLowerCase(Locale.ROOT)) || word.contains("'");
  }

  private static String stem(String word) {
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
