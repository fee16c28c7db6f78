package com.creativeai.platform.http;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values (RFC 4180) that are safe to open in a spreadsheet. */
public final class Csv {
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private Csv() {}

  /** The cells as a line, with its end. */
  public static String line(Stream<String> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** A spreadsheet must not take a cell for a formula. */
  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
