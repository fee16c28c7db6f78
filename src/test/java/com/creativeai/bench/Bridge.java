package com.creativeai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What carries calls between callers and agents, in a process of its own. */
interface Bridge extends AutoCloseable {
  String name();

  long pid();

  /** Sends so many callers to it. */
  void call(int callers);

  /** All callers hang up; returns when nothing of them is left. */
  void hangUp();

  @Override
  void close();

  /** CPU time of the process so far, in seconds. */
  default double cpuSeconds() {
    try {
      String[] fields =
          Files.readString(Path.of("/proc", String.valueOf(pid()), "stat"))
              .replaceFirst("^.*\\) ", "")
              .split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Resident memory of the process, in megabytes. */
  default double residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
