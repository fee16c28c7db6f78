package com.creativeai.agents.secret;

import java.util.Map;

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
    for (String value : headers.values()) {
      hidden = hidden(hidden, value);
      // Of "Bearer x", x is the secret.
      hidden = hidden(hidden, value.substring(value.lastIndexOf(' ') + 1));
    }
    return hidden;
  }

  private static String hidden(String text, String value) {
    return value.length() < SHORTEST ? text : text.replace(value, HIDDEN);
  }

  @Override
  public String toString() {
    return "SentSecrets" + headers.keySet();
  }
}
