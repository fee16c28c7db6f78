package com.creativeai.calls.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart into words as they are searched for: small letters without accents. */
public final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private Words() {}

  /**
   * A word and where it stands in its text.
   *
   * @param end after its last letter
   */
  public record Word(String folded, int begin, int end) {}

  /** In their order. */
  public static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    Matcher next = WORD.matcher(text);
    while (next.find()) {
      String folded = fold(next.group());
      if (!folded.isEmpty()) {
        words.add(new Word(folded, next.start(), next.end()));
      }
    }
    return words;
  }

  /** The same without their places. */
  public static List<String> of(String text) {
    return in(text).stream().map(Word::folded).toList();
  }

  private static String fold(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    return ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
