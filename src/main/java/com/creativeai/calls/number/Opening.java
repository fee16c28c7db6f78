package com.creativeai.calls.number;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;

/**
 * From when until when a number is answered on one day of the week, by the clock on the wall.
 *
 * @param from minutes after midnight
 * @param until minutes after midnight, up to 1440; not part of it
 */
public record Opening(DayOfWeek day, int from, int until) {
  public static final int DAY_MINUTES = 24 * 60;

  public Opening {
    if (from < 0 || from >= until || until > DAY_MINUTES) {
      throw new IllegalArgumentException("an opening ends after it begins, on the same day");
    }
  }

  boolean contains(DayOfWeek someDay, LocalTime time) {
    int minute = time.getHour() * 60 + time.getMinute();
    return someDay == day && minute >= from && minute < until;
  }

  boolean overlaps(Opening other) {
    return day == other.day && from < other.until && other.from < until;
  }

  /** As {@link #minutes} reads it: {@code 09:30}. */
  public static String text(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  /** Of a text from {@code 00:00} to {@code 24:00}. */
  public static int minutes(String text) {
    if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00")) {
      throw new IllegalArgumentException("not a time of day");
    }
    return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
  }
}
