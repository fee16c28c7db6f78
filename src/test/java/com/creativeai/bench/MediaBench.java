package com.creativeai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.it.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** CALL-3: the media path beside the bridge that vendors' examples teach, in turns. */
class MediaBench {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
  private static final int WARM_UP = Integer.getInteger("bench.warmup", 45);
  private static final int[] CALLS =
      Arrays.stream(System.getProperty("bench.calls", "25,100,300").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();

  private enum Measure {
    CPU("CPU per call", "% of a core"),
    UP_P50("delay up p50", "ms"),
    UP_P99("delay up p99", "ms"),
    UP_MAX("delay up max", "ms"),
    DOWN_P50("delay down p50", "ms"),
    DOWN_P99("delay down p99", "ms"),
    CLEAR_P99("interruption to clear p99", "ms"),
    LOST("lost or reordered", "frames"),
    LATE("later than 60 ms", "frames"),
    FOREIGN("foreign", "frames"),
    MEMORY("resident", "MB");

    final String words;
    final String unit;

    Measure(String words, String unit) {
      this.words = words;
      this.unit = unit;
    }
  }

  @Test
  void mediaPath() throws Exception {
    try (Load load = new Load();
        CarrierApi carrier = new CarrierApi(load);
        ProductBridge product = new ProductBridge(load, carrier);
        NodeBridge baseline = new NodeBridge(load, Product.freePort())) {
      double idle = LiveHeap.megabytes(product.pid());
      warmUp(load, product);
      warmUp(load, baseline);
      for (int calls : CALLS) {
        List<Map<Measure, Double>> ours = new ArrayList<>();
        List<Map<Measure, Double>> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          ours.add(measure(load, product, calls));
          theirs.add(measure(load, baseline, calls));
        }
        report(calls, ours, theirs);
      }
      int most = CALLS[CALLS.length - 1];
      double quiet = LiveHeap.megabytes(product.pid());
      product.call(most);
      load.awaitTalk(most);
      double busy = LiveHeap.megabytes(product.pid());
      product.hangUp();
      Results.say("heap after start", idle, "MB");
      Results.say("heap per call at " + most + " calls", (busy - quiet) / most, "MB");
    }
  }

  private static void warmUp(Load load, Bridge bridge) throws InterruptedException {
    bridge.call(100);
    load.awaitTalk(100);
    TimeUnit.SECONDS.sleep(WARM_UP);
    bridge.hangUp();
  }

  private static Map<Measure, Double> measure(Load load, Bridge bridge, int calls)
      throws InterruptedException {
    bridge.call(calls);
    load.awaitTalk(calls);
    TimeUnit.SECONDS.sleep(3);
    load.begin();
    double cpu = bridge.cpuSeconds();
    long start = System.nanoTime();
    TimeUnit.SECONDS.sleep(SECONDS);
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = bridge.cpuSeconds() - cpu;
    load.end();
    Map<Measure, Double> taken = new EnumMap<>(Measure.class);
    taken.put(Measure.CPU, 100 * used / seconds / calls);
    taken.put(Measure.UP_P50, load.up.percentile(0.5));
    taken.put(Measure.UP_P99, load.up.percentile(0.99));
    taken.put(Measure.UP_MAX, load.up.percentile(1));
    taken.put(Measure.DOWN_P50, load.down.percentile(0.5));
    taken.put(Measure.DOWN_P99, load.down.percentile(0.99));
    taken.put(Measure.CLEAR_P99, load.clears.percentile(0.99));
    taken.put(Measure.LOST, (double) load.lost);
    taken.put(Measure.LATE, (double) load.late);
    taken.put(Measure.FOREIGN, (double) load.foreign);
    taken.put(Measure.MEMORY, bridge.residentMegabytes());
    assertThat(load.up.count()).as("frames that came through").isGreaterThan(calls * SECONDS * 40);
    bridge.hangUp();
    return taken;
  }

  private static void report(
      int calls, List<Map<Measure, Double>> ours, List<Map<Measure, Double>> theirs) {
    for (Measure measure : Measure.values()) {
      double mine = median(ours, measure);
      double usual = median(theirs, measure);
      String at = measure.words + " at " + calls + " calls";
      Results.say(at, mine, measure.unit);
      Results.say(at + ", baseline", usual, measure.unit);
      if (usual > 0) {
        Results.ratio(at, mine, usual);
      }
    }
  }

  private static double median(List<Map<Measure, Double>> rounds, Measure measure) {
    double[] values = rounds.stream().mapToDouble(round -> round.get(measure)).sorted().toArray();
    return values[values.length / 2];
  }
}
