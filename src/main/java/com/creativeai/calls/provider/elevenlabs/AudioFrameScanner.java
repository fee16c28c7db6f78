package com.creativeai.calls.provider.elevenlabs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the audio in a frame's text without building a tree (EL4). Reads the top object and its
 * {@code audio_event} once, in any order of fields, and steps over all other values.
 *
 * <p>Gives up on whatever is unusual, escapes and odd numbers included; it never answers anything
 * else than a full JSON reader would.
 */
final class AudioFrameScanner {
  private static final int LONGEST_NUMBER = 18;

  private final String text;
  private int at;
  private @Nullable String type;
  private @Nullable String payload;
  private @Nullable Long eventId;

  private AudioFrameScanner(String text) {
    this.text = text;
  }

  /** The audio, or empty when this is no audio frame or not a usual one. */
  static Optional<AudioFrame> scan(String text) {
    return new AudioFrameScanner(text).frame();
  }

  private Optional<AudioFrame> frame() {
    try {
      object(this::topField);
      skipSpace();
      if (at != text.length() || !"audio".equals(type) || payload == null || eventId == null) {
        return Optional.empty();
      }
      return Optional.of(new AudioFrame(eventId, payload));
    } catch (NotUsual unusual) {
      return Optional.empty();
    }
  }

  private void topField(String name) {
    if (name.equals("type")) {
      type = string();
      if (!type.equals("audio")) {
        throw NotUsual.INSTANCE;
      }
    } else if (name.equals("audio_event")) {
      payload = null;
      eventId = null;
      object(this::audioField);
    } else {
      skipValue();
    }
  }

  private void audioField(String name) {
    switch (name) {
      case "audio_base_64" -> payload = string();
      case "event_id" -> eventId = number();
      default -> skipValue();
    }
  }

  private interface FieldReader {
    /** Reads the value that begins at the present position. */
    void read(String name);
  }

  private void object(FieldReader fields) {
    expect('{');
    skipSpace();
    if (peek() == '}') {
      at++;
      return;
    }
    do {
      skipSpace();
      String name = string();
      skipSpace();
      expect(':');
      skipSpace();
      fields.read(name);
      skipSpace();
    } while (next() == ',');
    if (text.charAt(at - 1) != '}') {
      throw NotUsual.INSTANCE;
    }
  }

  private String string() {
    expect('"');
    int end = text.indexOf('"', at);
    if (end < 0) {
      throw NotUsual.INSTANCE;
    }
    String value = text.substring(at, end);
    if (value.indexOf('\\') >= 0) {
      throw NotUsual.INSTANCE;
    }
    at = end + 1;
    return value;
  }

  private long number() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    int digits = at - start;
    boolean leadingZero = digits > 1 && text.charAt(start) == '0';
    if (digits == 0 || digits > LONGEST_NUMBER || leadingZero || !isValueEnd(peek())) {
      throw NotUsual.INSTANCE;
    }
    return Long.parseLong(text, start, at, 10);
  }

  private void skipValue() {
    int depth = 0;
    do {
      char c = next();
      if (c == '"') {
        skipString();
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (depth == 0) {
        skipLiteral();
      }
    } while (depth > 0);
    if (depth < 0) {
      throw NotUsual.INSTANCE;
    }
  }

  /** A number, true, false or null, whose first character was read. */
  private void skipLiteral() {
    while (!isValueEnd(peek())) {
      at++;
    }
  }

  /** The opening quote was read. */
  private void skipString() {
    int end;
    do {
      end = text.indexOf('"', at);
      if (end < 0) {
        throw NotUsual.INSTANCE;
      }
      at = end + 1;
    } while (isEscaped(end));
  }

  private boolean isEscaped(int quote) {
    int backslashes = 0;
    while (text.charAt(quote - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static boolean isValueEnd(char c) {
    return c == ',' || c == '}' || c == ']' || isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw NotUsual.INSTANCE;
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw NotUsual.INSTANCE;
    }
  }

  /** Leaves the scan; one instance without a stack trace, because it is no failure. */
  private static final class NotUsual extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final NotUsual INSTANCE = new NotUsual();

    private NotUsual() {
      super(null, null, false, false);
    }
  }
}
