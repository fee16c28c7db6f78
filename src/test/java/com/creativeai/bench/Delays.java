package com.creativeai.bench;

import java.util.Arrays;

/** Delays in nanoseconds; the newest million is enough for any window. */
final class Delays {
  private long[] values = new long[1 << 16];
  private int count;

  void clear() {
    count = 0;
  }

  synchronized void add(long nanos) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = nanos;
  }

  void addAll(Delays others) {
    for (int at = 0; at < others.count; at++) {
      add(others.values[at]);
    }
  }

  int count() {
    return count;
  }

  /** In milliseconds; not a number when there are none. */
  double percentile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1, Math.floor(share * count))] / 1e6;
  }
}
