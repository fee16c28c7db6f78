package com.creativeai.calls.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed to find calls (M3): digits of a number, or words that were said.
 *
 * @param digits of a number; empty when words are searched for
 * @param words each of which has to be there, the rarest first, as far as their length tells
 * @param beginning of one more word; empty for none
 * @param phrases words that have to follow each other, in one turn
 */
public record SearchText(
    String text, String digits, List<String> words, String beginning, List<List<String>> phrases) {
  /** Shorter words tell nothing. */
  public static final int SHORTEST_WORD = 2;

  /** Fewer digits are a word. */
  public static final int FEWEST_DIGITS = 3;

  private static final Pattern NUMBER = Pattern.compile("[+0-9()./\\s-]+");
  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"");

  public SearchText {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
  }

  public static SearchText of(String typed) {
    String text = typed.strip();
    String digits = NOT_A_DIGIT.matcher(text).replaceAll("");
    if (digits.length() >= FEWEST_DIGITS && NUMBER.matcher(text).matches()) {
      return new SearchText(text, digits, List.of(), "", List.of());
    }
    List<List<String>> phrases = new ArrayList<>();
    Matcher quoted = PHRASE.matcher(text);
    while (quoted.find()) {
      List<String> phrase = Words.of(quoted.group(1));
      if (!phrase.isEmpty()) {
        phrases.add(phrase);
      }
    }
    List<String> loose = searchable(Words.of(PHRASE.matcher(text).replaceAll(" ")).stream());
    int whole = Math.max(0, loose.size() - 1);
    List<String> words =
        searchable(
            Stream.concat(
                loose.stream().limit(whole), phrases.stream().flatMap(phrase -> phrase.stream())));
    return new SearchText(
        text,
        "",
        words.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList(),
        loose.isEmpty() ? "" : loose.get(whole),
        phrases);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public boolean isNumber() {
    return !digits.isEmpty();
  }

  /** Whether it asks for what was said. */
  public boolean isWords() {
    return !isEmpty() && !isNumber();
  }

  /** There is nothing in it that could be found, like a lone question mark. */
  public boolean isUnfindable() {
    return isWords() && words.isEmpty() && beginning.isEmpty() && phrases.isEmpty();
  }

  /** The first line in which something of it was said. */
  public Optional<Excerpt> excerpt(Stream<String> lines) {
    return lines.flatMap(line -> excerpt(line).stream()).findFirst();
  }

  private Optional<Excerpt> excerpt(String line) {
    List<Words.Word> said = Words.in(line);
    for (int at = 0; at < said.size(); at++) {
      int length = lengthAt(said, at);
      if (length > 0) {
        return Optional.of(
            Excerpt.around(line, said.get(at).begin(), said.get(at + length - 1).end()));
      }
    }
    return Optional.empty();
  }

  /** How many words from this one on are a hit; where a phrase is asked for, only the whole one. */
  private int lengthAt(List<Words.Word> said, int at) {
    if (!phrases.isEmpty()) {
      return phrases.stream()
          .filter(phrase -> begins(said, at, phrase))
          .findFirst()
          .map(List::size)
          .orElse(0);
    }
    String word = said.get(at).folded();
    boolean hit = words.contains(word) || (!beginning.isEmpty() && word.startsWith(beginning));
    return hit ? 1 : 0;
  }

  private static boolean begins(List<Words.Word> said, int at, List<String> phrase) {
    return at + phrase.size() <= said.size()
        && said.subList(at, at + phrase.size()).stream()
            .map(Words.Word::folded)
            .toList()
            .equals(phrase);
  }

  private static List<String> searchable(Stream<String> words) {
    return words.filter(word -> word.length() >= SHORTEST_WORD).toList();
  }
}
