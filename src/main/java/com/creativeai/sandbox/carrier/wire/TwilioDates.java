package com.creativeai.sandbox.carrier.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** RFC 2822 in UTC as Twilio prints it: {@code Tue, 31 Aug 2010 20:36:28 +0000}. */
public final class TwilioDates {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private TwilioDates() {}

  public static String print(Instant instant) {
    return RFC_2822.format(instant);
  }
}
