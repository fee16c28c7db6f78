package com.creativeai.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What lives in a Java process after a collection, by {@code jcmd}. */
public final class LiveHeap {
  /** Number, instances, bytes, class. */
  private static final String COLUMNS = "\\s+";

  private LiveHeap() {}

  public static double megabytes(long pid) {
    String text = histogram(pid);
    String[] total = text.substring(text.lastIndexOf("Total")).trim().split(COLUMNS);
    return Long.parseLong(total[2]) / 1048576.0;
  }

  static long instances(long pid, String type) {
    return histogram(pid)
        .lines()
        .map(line -> line.trim().split(COLUMNS))
        .filter(columns -> columns.length > 3 && columns[3].equals(type))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }

  private static String histogram(long pid) {
    try {
      Process jcmd = new ProcessBuilder("jcmd", String.valueOf(pid), "GC.class_histogram").start();
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
