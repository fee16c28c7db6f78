package com.creativeai.calls.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a whole are wanted (RFC 9110, 14.2). Several ranges at once, and what cannot be
 * read, mean the whole.
 *
 * @param from first byte, counted from 0
 * @param length how many; none when the range lies outside
 */
record ByteRange(long from, long length, boolean isPartial) {
  private static final Pattern ONE_RANGE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

  static ByteRange of(@Nullable String header, long total) {
    Matcher range = ONE_RANGE.matcher(header == null ? "" : header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new ByteRange(0, total, false);
    }
    if (range.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(range.group(2)), total);
      return new ByteRange(total - last, last, true);
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? total - 1 : Long.parseLong(range.group(2));
    return new ByteRange(from, Math.max(0, Math.min(to, total - 1) - from + 1), true);
  }

  boolean isUnsatisfiable() {
    return isPartial && length == 0;
  }

  String contentRange(long total) {
    return "bytes " + from + "-" + (from + length - 1) + "/" + total;
  }
}
