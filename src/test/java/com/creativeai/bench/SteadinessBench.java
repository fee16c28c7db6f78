package com.creativeai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** CALL-3: the media path for long, for many calls, and beside calls that go wrong. */
class SteadinessBench {
  private static final int CALLS = Integer.getInteger("bench.steady.calls", 100);
  private static final int MINUTES = Integer.getInteger("bench.minutes", 30);
  private static final int WINDOW_MINUTES = Math.max(1, MINUTES / 6);
  private static final int MANY_CALLS = Integer.getInteger("bench.many.calls", 5_000);
  private static final int AT_A_TIME = 50;
  private static final int OTHERS = 50;
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 45);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  /** Pools may still grow by a few; one left behind for every tenth call is far above. */
  private static final long SLACK = 60;

  @Test
  void halfAnHour() throws Exception {
    try (Load load = new Load();
        CarrierApi carrier = new CarrierApi(load);
        ProductBridge product = new ProductBridge(load, carrier)) {
      product.call(CALLS);
      load.awaitTalk(CALLS);
      TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
      double heap = LiveHeap.megabytes(product.pid());
      // Looking at the heap holds everything up for a moment.
      TimeUnit.SECONDS.sleep(5);
      double cpu = product.cpuSeconds();
      double first = 0;
      for (int begun = 0; begun + WINDOW_MINUTES <= MINUTES; begun += WINDOW_MINUTES) {
        double delay = delayOf(load, WINDOW_MINUTES * 60);
        String at = "delay up p99 from minute " + begun;
        Results.say(at, delay, "ms");
        Results.say("delay down p99 from minute " + begun, load.down.percentile(0.99), "ms");
        first = begun == 0 ? delay : first;
        Results.ratio(at, delay, first);
        Results.say("later than 60 ms from minute " + begun, load.late, "frames");
        assertThat(List.of(load.lost, load.foreign)).as("lost and foreign frames").containsOnly(0L);
      }
      Results.say(
          "CPU per call",
          100 * (product.cpuSeconds() - cpu) / (MINUTES * 60) / CALLS,
          "% of a core");
      Results.say("heap grown by", LiveHeap.megabytes(product.pid()) - heap, "MB");
      assertThat(load.connected()).as("calls at the end").isEqualTo(CALLS);
      product.hangUp();
    }
  }

  @Test
  void manyCallsLeaveNothingBehind() throws Exception {
    try (Load load = new Load();
        CarrierApi carrier = new CarrierApi(load);
        ProductBridge product = new ProductBridge(load, carrier)) {
      talk(load, product, 10 * AT_A_TIME);
      double heap = LiveHeap.megabytes(product.pid());
      long threads = product.threads();
      long descriptors = product.descriptors();

      talk(load, product, MANY_CALLS);

      long moreThreads = product.threads() - threads;
      long moreDescriptors = product.descriptors() - descriptors;
      Results.say("threads after " + MANY_CALLS + " calls, more than before", moreThreads, "");
      Results.say("descriptors, more than before", moreDescriptors, "");
      Results.say("heap before", heap, "MB");
      Results.say("heap, more than before", LiveHeap.megabytes(product.pid()) - heap, "MB");
      assertThat(moreThreads).as("threads left behind").isLessThan(SLACK);
      assertThat(moreDescriptors).as("descriptors left behind").isLessThan(SLACK);
    }
  }

  /** Nobody else's frames are lost, and whoever must go goes; the delays are told in pairs. */
  @Test
  void badCallsDieAlone() throws Exception {
    try (Load load = new Load();
        CarrierApi carrier = new CarrierApi(load);
        ProductBridge product = new ProductBridge(load, carrier)) {
      product.call(OTHERS);
      load.awaitTalk(OTHERS);
      TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
      for (Misdeed misdeed : Misdeed.values()) {
        double[] alone = new double[ROUNDS];
        double[] beside = new double[ROUNDS];
        Delays deaths = new Delays();
        for (int round = 0; round < ROUNDS; round++) {
          alone[round] = delayOf(load, 5);
          // A number of its own: the one before may still be on the line for the product.
          String number = "+14155559%03d".formatted(100 * misdeed.ordinal() + round);
          carrier.expect(number, misdeed);
          product.callNumber(number);
          beside[round] = delayOf(load, 5);
          deaths.addAll(load.deaths);
          assertThat(List.of(load.lost, load.foreign)).as(misdeed.name()).containsOnly(0L);
        }
        report(misdeed, median(alone), median(beside), deaths);
        assertThat(deaths.count()).as(misdeed.name()).isEqualTo(misdeed.endsTheLine ? ROUNDS : 0);
      }
      product.hangUp();
    }
  }

  private static void report(Misdeed misdeed, double alone, double beside, Delays deaths) {
    String what = misdeed.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    String at = "delay up p99 of " + OTHERS + " others beside " + what;
    Results.say(at, beside, "ms");
    Results.ratio(at, beside, alone);
    if (misdeed.endsTheLine) {
      Results.say(what + ": longest until the line is closed", deaths.percentile(1), "ms");
    }
  }

  /** The 99th percentile of the way up, in milliseconds, over so many seconds from now. */
  private static double delayOf(Load load, int seconds) throws InterruptedException {
    load.begin();
    TimeUnit.SECONDS.sleep(seconds);
    load.end();
    return load.up.percentile(0.99);
  }

  private static void talk(Load load, ProductBridge product, int calls)
      throws InterruptedException {
    for (int begun = 0; begun < calls; begun += AT_A_TIME) {
      product.call(AT_A_TIME);
      load.awaitTalk(AT_A_TIME);
      product.hangUp();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
