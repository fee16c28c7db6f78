package com.creativeai.platform.event;

import static com.creativeai.platform.event.FactsForTests.ACME;
import static com.creativeai.platform.event.FactsForTests.NOON;
import static com.creativeai.platform.event.FactsForTests.fact;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.security.OrganizationId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** EV3, EV5: a crash at any step repeats the step and loses nothing. */
class RelayFactsTest {
  private static final Clock NOON_CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final InMemoryFactLog log = new InMemoryFactLog();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final LiveTopics topics = new LiveTopics();

  @Test
  void factsMoveInOrderAndReadersAreWoken() {
    List<Object> woken = new ArrayList<>();
    topics.subscribe(new FactsAdded(ACME), woken::add);
    outbox.add("call-1", fact(ACME, "call-1", 1));
    outbox.add("call-1", fact(ACME, "call-1", 2));

    relayTo(log).relaySoon(outbox, "call-1");

    assertThat(log.list(ACME, 0, 9))
        .extracting(RecordedFact::fact)
        .containsExactly(fact(ACME, "call-1", 1), fact(ACME, "call-1", 2));
    assertThat(outbox.listPending("call-1")).isEmpty();
    assertThat(woken).hasSize(1);
  }

  @Test
  void whatStopsBeforeTheLogIsFoundByTheSweep() {
    outbox.add("call-1", fact(ACME, "call-1", 1));
    relayTo(new Broken(0)).relaySoon(outbox, "call-1");
    assertThat(outbox.listPending("call-1")).hasSize(1);

    relayTo(log).sweep(outbox);

    assertThat(log.last(ACME)).isEqualTo(1);
    assertThat(outbox.listPending("call-1")).isEmpty();
  }

  @Test
  void relaysOneAtATimeAndOnceForManyChangesOfADocument() {
    Queue<Runnable> threads = new ArrayDeque<>();
    RelayFacts relay = new RelayFacts(log, topics, NOON_CLOCK, threads::add);
    outbox.add("call-1", fact(ACME, "call-1", 1));
    relay.relaySoon(outbox, "call-1");
    outbox.add("call-1", fact(ACME, "call-1", 2));
    relay.relaySoon(outbox, "call-1");
    outbox.add("call-2", fact(ACME, "call-2", 1));
    relay.relaySoon(outbox, "call-2");
    List<Object> woken = new ArrayList<>();
    topics.subscribe(new FactsAdded(ACME), woken::add);

    assertThat(threads).as("threads asked for").hasSize(1);
    threads.remove().run();

    assertThat(log.last(ACME)).isEqualTo(3);
    assertThat(woken).as("relays").hasSize(2);
    relay.relaySoon(outbox, "call-1");
    assertThat(threads).as("a later change is relayed as well").hasSize(1);
  }

  @Test
  void serverThatStopsRelaysOnTheThreadOfTheChange() {
    outbox.add("call-1", fact(ACME, "call-1", 1));
    RelayFacts stopping =
        new RelayFacts(
            log,
            topics,
            NOON_CLOCK,
            work -> {
              throw new RejectedExecutionException();
            });

    stopping.relaySoon(outbox, "call-1");

    assertThat(log.last(ACME)).isEqualTo(1);
  }

  @Test
  void whatStopsBetweenLogAndSettlingIsInTheLogOnce() {
    outbox.add("call-1", fact(ACME, "call-1", 1));
    outbox.add("call-1", fact(ACME, "call-1", 2));
    relayTo(new Broken(1)).relaySoon(outbox, "call-1");
    assertThat(log.last(ACME)).isEqualTo(1);
    assertThat(outbox.listPending("call-1")).hasSize(2);

    relayTo(log).sweep(outbox);

    assertThat(log.list(ACME, 0, 9))
        .extracting(RecordedFact::fact)
        .containsExactly(fact(ACME, "call-1", 1), fact(ACME, "call-1", 2));
  }

  @Test
  void oneDocumentsTroubleDoesNotKeepTheOthersWaiting() {
    outbox.add("call-1", fact(ACME, "call-1", 1));
    outbox.add("call-2", fact(ACME, "call-2", 1));

    relayTo(new Broken(0)).sweep(outbox);
    relayTo(new Broken(1)).sweep(outbox);

    assertThat(log.last(ACME)).isEqualTo(1);
    assertThat(outbox.listWaiting(NOON, 9)).containsExactly("call-2");
  }

  private RelayFacts relayTo(FactLog target) {
    return new RelayFacts(target, topics, NOON_CLOCK, Runnable::run);
  }

  /** Takes so many facts into the log, then cannot be reached. */
  private final class Broken implements FactLog {
    private int left;

    Broken(int left) {
      this.left = left;
    }

    @Override
    public void append(Fact fact) {
      if (left-- <= 0) {
        throw new IllegalStateException("the log cannot be reached");
      }
      log.append(fact);
    }

    @Override
    public List<RecordedFact> list(OrganizationId organization, long after, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long last(OrganizationId organization) {
      throw new UnsupportedOperationException();
    }
  }
}
