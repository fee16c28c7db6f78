package com.creativeai.platform.event;

import static com.creativeai.platform.event.FactsForTests.ACME;
import static com.creativeai.platform.event.FactsForTests.GLOBEX;
import static com.creativeai.platform.event.FactsForTests.fact;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** EV3 to EV5: what every log of facts promises. */
public abstract class FactLogContract {
  private static final int WRITERS = 4;
  private static final int EACH = 150;

  private List<FactLog> nodes = List.of();
  private FactLog log = new InMemoryFactLog();

  /** The same empty log as two nodes see it. */
  protected abstract List<FactLog> nodes();

  @BeforeEach
  void open() {
    nodes = nodes();
    log = nodes.get(0);
  }

  @Test
  void factComesBackAsItWasWritten() {
    log.append(fact(ACME, "call-1", 1));

    assertThat(log.list(ACME, 0, 10)).containsExactly(new RecordedFact(1, fact(ACME, "call-1", 1)));
  }

  @Test
  void sameFactTwiceIsThereOnce() {
    log.append(fact(ACME, "call-1", 1));
    log.append(fact(ACME, "call-1", 2));
    nodes.get(1).append(fact(ACME, "call-1", 1));
    log.append(fact(ACME, "call-1", 1));

    assertThat(log.list(ACME, 0, 10)).extracting(RecordedFact::position).containsExactly(1L, 2L);
  }

  @Test
  void organizationsHaveEachTheirOwnOrder() {
    log.append(fact(ACME, "call-1", 1));
    log.append(fact(GLOBEX, "call-2", 1));

    assertThat(log.list(GLOBEX, 0, 10)).extracting(RecordedFact::position).containsExactly(1L);
    assertThat(log.last(ACME)).isEqualTo(1);
  }

  @Test
  void pageBeginsAfterAPosition() {
    for (int number = 1; number <= 5; number++) {
      log.append(fact(ACME, "call-1", number));
    }

    assertThat(log.list(ACME, 2, 2)).extracting(RecordedFact::position).containsExactly(3L, 4L);
    assertThat(log.list(ACME, 5, 2)).isEmpty();
    assertThat(log.list(ACME, 500, 2)).isEmpty();
  }

  @Test
  void lastKnowsWhatAnotherNodeWrote() {
    assertThat(log.last(ACME)).isZero();
    for (int number = 1; number <= 250; number++) {
      nodes.get(1).append(fact(ACME, "call-1", number));
    }

    assertThat(log.last(ACME)).isEqualTo(250);
  }

  /** The proof of EV4: whoever reads while many write misses nothing and sees the order. */
  @Test
  void readerMissesNothingWhileManyWrite() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      Future<List<RecordedFact>> read = executor.submit(this::readAll);
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        FactLog node = nodes.get(writer % nodes.size());
        String subject = "call-" + writer;
        writers.add(executor.submit(() -> write(node, subject)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }

      List<RecordedFact> seen = read.get();

      assertThat(seen)
          .extracting(RecordedFact::position)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
      for (int writer = 0; writer < WRITERS; writer++) {
        String subject = "call-" + writer;
        assertThat(seen)
            .extracting(RecordedFact::fact)
            .filteredOn(fact -> fact.subject().equals(subject))
            .containsExactlyElementsOf(
                LongStream.rangeClosed(1, EACH).mapToObj(n -> fact(ACME, subject, n)).toList());
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /** Passes each position once, and never looks back. */
  private List<RecordedFact> readAll() {
    List<RecordedFact> seen = new ArrayList<>();
    while (seen.size() < WRITERS * EACH && !Thread.currentThread().isInterrupted()) {
      long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).position();
      seen.addAll(log.list(ACME, after, 50));
    }
    return seen;
  }

  private static void write(FactLog node, String subject) {
    for (int number = 1; number <= EACH; number++) {
      node.append(fact(ACME, subject, number));
    }
  }
}
