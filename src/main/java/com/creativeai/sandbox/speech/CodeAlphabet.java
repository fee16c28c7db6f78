package com.creativeai.sandbox.speech;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a word as four-bit symbols, frequent letters short so that the code keeps step with the
 * speech: twelve letters in one symbol, three pages of sixteen in two, and any other character byte
 * by byte in UTF-8. A capital follows a shift; two shifts lock it for the rest of the word.
 */
final class CodeAlphabet {

  private static final String SHORT = "etaoinshrdlu";
  private static final int FIRST_PAGE = 12;
  private static final int BYTE = 15;
  private static final char CAPITAL = '\u0001';
  private static final String PAGES =
      "bcfgjkmpqvwxyz'" + CAPITAL + "0123456789.,?!:;" + "\"-()$%&/@#+*=_<>";

  private static final Pattern SHOUTED = Pattern.compile("[^a-z]*([A-Z][^a-z]*){3,}");

  private CodeAlphabet() {}

  static List<Integer> write(String word) {
    List<Integer> symbols = new ArrayList<>(word.length() * 2);
    if (SHOUTED.matcher(word).matches()) {
      page(PAGES.indexOf(CAPITAL), symbols);
      page(PAGES.indexOf(CAPITAL), symbols);
      lowerCase(word).codePoints().forEach(character -> write(character, symbols));
    } else {
      word.codePoints().forEach(character -> write(character, symbols));
    }
    return symbols;
  }

  // ASCII only: other letters travel byte by byte as they are
  private static String lowerCase(String shouted) {
    StringBuilder quiet = new StringBuilder(shouted);
    for (int i = 0; i < quiet.length(); i++) {
      char c = quiet.charAt(i);
      quiet.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
    }
    return quiet.toString();
  }

  private static void write(int character, List<Integer> symbols) {
    int frequent = SHORT.indexOf(character);
    int paged = PAGES.indexOf(character);
    if (frequent >= 0) {
      symbols.add(frequent);
    } else if (paged >= 0 && character != CAPITAL) {
      page(paged, symbols);
    } else if (character >= 'A' && character <= 'Z') {
      page(PAGES.indexOf(CAPITAL), symbols);
      write(Character.toLowerCase(character), symbols);
    } else {
      for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
        symbols.add(BYTE);
        symbols.add((b >> 4) & 0x0F);
        symbols.add(b & 0x0F);
      }
    }
  }

  private static void page(int index, List<Integer> symbols) {
    symbols.add(FIRST_PAGE + index / 16);
    symbols.add(index % 16);
  }

  /** The word, or nothing when the symbols are not one. */
  static Optional<String> read(List<Integer> symbols) {
    ByteBuffer utf8 = ByteBuffer.allocate(symbols.size());
    boolean capital = false;
    boolean locked = false;
    int at = 0;
    while (at < symbols.size()) {
      int first = symbols.get(at++);
      int following = first < FIRST_PAGE ? 0 : first == BYTE ? 2 : 1;
      if (at + following > symbols.size()) {
        return Optional.empty();
      }
      if (first == BYTE) {
        utf8.put((byte) (symbols.get(at) << 4 | symbols.get(at + 1)));
      } else {
        char letter =
            following == 0
                ? SHORT.charAt(first)
                : PAGES.charAt((first - FIRST_PAGE) * 16 + symbols.get(at));
        if (letter != CAPITAL) {
          utf8.put((byte) (capital || locked ? Character.toUpperCase(letter) : letter));
        }
        locked |= capital && letter == CAPITAL;
        capital = letter == CAPITAL;
      }
      at += following;
    }
    return decode(utf8.flip());
  }

  private static Optional<String> decode(ByteBuffer utf8) {
    try {
      String word = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
      return word.isBlank() ? Optional.empty() : Optional.of(word);
    } catch (CharacterCodingException damaged) {
      return Optional.empty();
    }
  }
}
