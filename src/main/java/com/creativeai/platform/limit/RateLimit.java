package com.creativeai.platform.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is allowed.
 *
 * @param amount how many in the long run
 * @param period for each of these
 * @param burst how many at once, when nothing happened before
 */
public record RateLimit(int amount, Duration period, int burst) {
  /** The written form. */
  public static final String FORM = "per second:burst";

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6}):([0-9]{1,6})");

  public RateLimit {
    if (amount < 1 || burst < 1) {
      throw new IllegalArgumentException("must be at least 1:1");
    }
  }

  public static RateLimit perSecond(int amount, int burst) {
    return new RateLimit(amount, Duration.ofSeconds(1), burst);
  }

  /** Reads for example {@code 50:200}: 50 per second, 200 at once. */
  public static RateLimit parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new IllegalArgumentException("must be two whole numbers such as 50:200");
    }
    return perSecond(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
  }
}
