package com.creativeai.agents.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Headers as they are sent; prints none of them.
 *
 * @param headers values by names
 */
public record SentSecrets(Map<String, String> headers) {
  static final String HIDDEN = "[secret]";

  /** Shorter ones stand in every text by chance. */
  private static final int SHORTEST = 4;

  public SentSecrets {
    headers = Map.copyOf(headers);
  }

  /** What an answer says, without the values, should it repeat them (TS2). */
  public String hiddenIn(String text) {
    String hidden = text;
    for (String value : spellings()) {
      hidden = hidden.replace(value, HIDDEN);
    }
    for (String value : spellings()) {
      hidden = withoutBeginningAtTheEnd(hidden, value);
    }
    return hidden;
  }

  /** A long answer is cut off anywhere, inside a value too. */
  private static String withoutBeginningAtTheEnd(String text, String value) {
    for (int length = value.length() - 1; length >= SHORTEST; length--) {
      if (text.regionMatches(text.length() - length, value, 0, length)) {
        return text.substring(0, text.length() - length) + HIDDEN;
      }
    }
    return text;
  }

  /** As values are likely to come back, the longest first: one may be the beginning of another. */
  private List<String> spellings() {
    return headers.values().stream()
        // Of "Bearer x", x is the secret.
        .flatMap(value -> Stream.of(value, value.substring(value.lastIndexOf(' ') + 1)))
        .filter(value -> value.length() >= SHORTEST)
        .flatMap(value -> Stream.of(value, inJson(value), inJson(value).replace("/", "\\/")))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static String inJson(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Override
  public String toString() {
    return "SentSecrets" + headers.keySet();
  }
}
