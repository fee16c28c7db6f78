package com.creativeai.platform.limit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is allowed.
 *
 * @param perSecond how many in the long run
 * @param burst how many at once, when nothing happened before
 */
public record RateLimit(int perSecond, int burst) {
  /** The written form. */
  public static final String FORM = "per second:burst";

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6}):([0-9]{1,6})");

  public RateLimit {
    if (perSecond < 1 || burst < 1) {
      throw new IllegalArgumentException("must be at least 1:1");
    }
  }

  /** Reads for example {@code 50:200}: 50 per second, 200 at once. */
  public static RateLimit parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new IllegalArgumentException("must be two whole numbers such as 50:200");
    }
    return new RateLimit(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
  }
}
