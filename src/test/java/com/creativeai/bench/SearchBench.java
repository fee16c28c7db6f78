package com.creativeai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.IndexTranscripts;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.platform.persistence.EmbeddedMongo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How long the store takes to find calls by what was said (CALL-4): the newest 20 and how many
 * there are, of 10,000 calls with 20 turns of 12 words each. The n-th of 5,000 words is said n
 * times less often than the first, as in a language.
 */
class SearchBench {
  private static final int CALLS = Integer.getInteger("bench.searched", 10_000);
  private static final int TURNS = 20;
  private static final int WORDS = 12;
  private static final int VOCABULARY = 5_000;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 60;

  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private final double[] share = shares();

  @Test
  void findsCallsByWhatWasSaid() {
    StoresForTests stores = StoresForTests.on(MONGO.database(), Clock.systemUTC());
    IntStream.range(0, CALLS).parallel().forEach(number -> add(stores, number));
    Instant begun = Instant.now();
    IndexTranscripts index = new IndexTranscripts(stores.searchIndex(), stores.transcripts());
    while (!stores.searchIndex().listMissing(1).isEmpty()) {
      index.index();
    }
    System.out.printf(
        "search bench: %d calls taken in within %d s%n",
        CALLS, Duration.between(begun, Instant.now()).toSeconds());
    measure(stores, "a rare word", "\"" + word(4_000) + "\"");
    measure(stores, "a frequent word", "\"" + word(30) + "\"");
    measure(stores, "the most frequent word", "\"" + word(0) + "\"");
    measure(stores, "the beginning of a rare word", word(4_000));
    measure(stores, "a beginning of 3 letters", word(4_000).substring(0, 3));
    measure(stores, "two words", word(300) + " " + word(30));
    measure(stores, "a phrase of frequent words", "\"" + word(3) + " " + word(5) + "\"");
  }

  private void add(StoresForTests stores, int number) {
    Call call =
        CallFixtures.placedCall(
                CallFixtures.callId(number),
                CallFixtures.ACME,
                CallFixtures.ALICE,
                CallFixtures.NOON.plusSeconds(number))
            .reached(CallStatus.COMPLETED, CallFixtures.NOON.plusSeconds(number + 120L), 100);
    stores.calls().add(CallFixtures.ACME, call);
    Random random = new Random(number);
    List<Turn> turns = IntStream.range(0, TURNS).mapToObj(turn -> turn(turn, random)).toList();
    stores.transcripts().save(CallFixtures.ACME, call.id(), turns, List.of());
  }

  private void measure(StoresForTests stores, String what, String search) {
    CallQuery query = new CallQuery(Set.of(), search, Optional.empty(), Optional.empty(), 0, 20);
    Times times = new Times(what, new ArrayList<>());
    long found = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      CallPage page = stores.calls().page(CallFixtures.ACME, query);
      double taken = (System.nanoTime() - begun) / 1e6;
      found = page.total();
      assertThat(page.calls()).hasSize((int) Math.min(20, found));
      if (round >= 0) {
        times.millis().add(taken);
      }
    }
    System.out.printf(
        "search bench: %s: %d found, p50 %.1f ms, p95 %.1f ms%n",
        what, found, times.percentile(0.5), times.percentile(0.95));
  }

  private Turn turn(int number, Random random) {
    String said =
        IntStream.range(0, WORDS).mapToObj(any -> spoken(random)).collect(Collectors.joining(" "));
    Speaker speaker = number % 2 == 0 ? Speaker.ASSISTANT : Speaker.USER;
    return new Turn(
        number + 1, speaker, said, null, CallFixtures.NOON, number * 1000L, Turn.State.HEARD);
  }

  private String spoken(Random random) {
    int at = Arrays.binarySearch(share, random.nextDouble());
    return word(Math.min(VOCABULARY - 1, at < 0 ? -at - 1 : at));
  }

  /** Frequent words are short; no two are equal. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int left = rank + 30; left > 0; left /= 30) {
      word.append("bdfgklmnprstvz".charAt(left % 14)).append("aeiou".charAt(left % 5));
      word.append((char) ('a' + left % 15));
    }
    return word.toString();
  }

  private static double[] shares() {
    double[] upTo = new double[VOCABULARY];
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += 1.0 / (rank + 1);
      upTo[rank] = sum;
    }
    double all = sum;
    return Arrays.stream(upTo).map(part -> part / all).toArray();
  }

  private record Times(String what, List<Double> millis) {
    double percentile(double part) {
      List<Double> sorted = millis.stream().sorted().toList();
      return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * part)));
    }
  }
}
