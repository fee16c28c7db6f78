package com.creativeai.sandbox.speech;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as its words, and as an English voice can pronounce it: umlauts and accents lose their
 * marks, words in other scripts become an "um". Only the sound changes, the words stay as written.
 */
final class Script {

  // beyond this a word would not fit a packet in any script
  private static final int LONGEST_WORD = 100;

  private final List<String> words;
  private final int[] ends;
  private final String spoken;

  private Script(List<String> words) {
    this.words = words;
    this.ends = new int[words.size()];
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < ends.length; i++) {
      line.append(pronounceable(words.get(i))).append(' ');
      ends[i] = line.length();
    }
    this.spoken = line.toString();
  }

  static Script of(String text) {
    return new Script(wordsOf(text));
  }

  /** The words between white space; a word of more than 100 characters comes in pieces. */
  static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[\\s\\p{Z}\\p{Cntrl}]+")) {
      int from = 0;
      while (word.codePointCount(from, word.length()) > LONGEST_WORD) {
        int to = word.offsetByCodePoints(from, LONGEST_WORD);
        words.add(word.substring(from, to));
        from = to;
      }
      if (from < word.length()) {
        words.add(word.substring(from));
      }
    }
    return words;
  }

  List<String> words() {
    return words;
  }

  String spoken() {
    return spoken;
  }

  /** Which word a character of the spoken line belongs to. */
  int wordAt(int character) {
    int word = 0;
    while (word < ends.length - 1 && ends[word] <= character) {
      word++;
    }
    return word;
  }

  private static String pronounceable(String word) {
    String plain =
        word.replaceAll("[‘’‚′]", "'")
            .replaceAll("[“”„«»]", "\"")
            .replaceAll("[–—−]", "-")
            .replace("…", "...")
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("ø", "o")
            .replace("€", " euros ");
    String ascii = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("[^ -~]", "");
    boolean mute = ascii.chars().noneMatch(Character::isLetterOrDigit);
    return mute && word.codePoints().anyMatch(Character::isLetterOrDigit) ? "um" : ascii;
  }
}
