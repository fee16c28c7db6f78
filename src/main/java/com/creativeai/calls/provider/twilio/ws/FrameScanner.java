package com.creativeai.calls.provider.twilio.ws;

import org.jspecify.annotations.Nullable;

/**
 * Finds {@code event} and the audio in a frame's text without building a tree (MS1): a media frame
 * is read fifty times a second for every call, and a JSON tree costs more than all the rest.
 *
 * <p>It walks the top level of the object, skips what it does not look for, and trusts that the
 * rest is well formed. Text with escapes is left to a real parser: {@link Frame#isPlain} is false.
 */
final class FrameScanner {
  /**
   * What was found.
   *
   * @param event the event's name
   * @param payload the audio of a {@code media} object, if there is one
   * @param isPlain false when the text needs a real parser: unreadable here, or with escapes
   */
  record Frame(@Nullable String event, @Nullable String payload, boolean isPlain) {}

  private static final Frame NOT_PLAIN = new Frame(null, null, false);
  private static final int END = -1;

  private final String text;
  private int at;
  private @Nullable String event;
  private @Nullable String payload;

  private FrameScanner(String text) {
    this.text = text;
  }

  static Frame scan(String text) {
    if (text.indexOf('\\') >= 0) {
      return NOT_PLAIN;
    }
    FrameScanner scanner = new FrameScanner(text);
    boolean whole = scanner.object(true) && scanner.next() == END;
    return whole ? new Frame(scanner.event, scanner.payload, true) : NOT_PLAIN;
  }

  /** Reads an object at this place: the frame itself, or its media object. */
  private boolean object(boolean top) {
    if (next() != '{') {
      return false;
    }
    at++;
    if (next() == '}') {
      at++;
      return true;
    }
    while (true) {
      String key = string();
      if (key == null || next() != ':') {
        return false;
      }
      at++;
      if (!value(top, key)) {
        return false;
      }
      int mark = next();
      at++;
      if (mark != ',') {
        return mark == '}';
      }
    }
  }

  private boolean value(boolean top, String key) {
    int first = next();
    if (top && key.equals("event") && first == '"') {
      event = string();
      return event != null;
    }
    if (top && key.equals("media") && first == '{') {
      return object(false);
    }
    if (!top && key.equals("payload") && first == '"') {
      payload = string();
      return payload != null;
    }
    return skip();
  }

  /** The string at this place, or null. There are no escapes. */
  private @Nullable String string() {
    if (next() != '"') {
      return null;
    }
    int start = at + 1;
    int end = text.indexOf('"', start);
    if (end < 0) {
      return null;
    }
    at = end + 1;
    return text.substring(start, end);
  }

  /** Passes over any value. */
  private boolean skip() {
    int depth = 0;
    int begin = at;
    while (true) {
      int sign = next();
      switch (sign) {
        case END -> {
          return false;
        }
        case '"' -> {
          int end = text.indexOf('"', at + 1);
          if (end < 0) {
            return false;
          }
          at = end + 1;
        }
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']', ',' -> {
          if (depth == 0) {
            return at > begin;
          }
          depth -= sign == ',' ? 0 : 1;
          at++;
        }
        default -> at++;
      }
      if (depth == 0 && (sign == '"' || sign == '}' || sign == ']')) {
        return true;
      }
    }
  }

  /** The next character that is no white space, without passing it. */
  private int next() {
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t') {
        return sign;
      }
      at++;
    }
    return END;
  }
}
