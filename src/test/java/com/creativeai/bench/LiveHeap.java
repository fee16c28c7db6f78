package com.creativeai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What lives in a Java process after a collection, by {@code jcmd}. */
final class LiveHeap {
  private LiveHeap() {}

  static double megabytes(long pid) {
    try {
      Process histogram =
          new ProcessBuilder("jcmd", String.valueOf(pid), "GC.class_histogram").start();
      String text =
          new String(histogram.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      String[] total = text.substring(text.lastIndexOf("Total")).trim().split("\\s+");
      return Long.parseLong(total[2]) / 1048576.0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
