package com.creativeai.calls.ws;

import static com.creativeai.platform.event.FactsForTests.ACME;
import static com.creativeai.platform.event.FactsForTests.GLOBEX;
import static com.creativeai.platform.event.FactsForTests.fact;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ReadEvents;
import com.creativeai.calls.ws.EventWire.Closing;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.event.InMemoryFactLog;
import com.creativeai.platform.event.RecordedFact;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.StandingCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** ES2 to ES6: what one connection is told, and when it is closed. */
class EventFeedTest {
  private static final String CALL_1 = new UUID(0x7000, 0x8000_0000_0000_0001L).toString();
  private static final String CALL_2 = new UUID(0x7000, 0x8000_0000_0000_0002L).toString();
  private static final Caller READER =
      new Caller("key-1", "Key", ACME, "Acme", Set.of(Permissions.CALLS_READ));

  private final InMemoryFactLog log = new InMemoryFactLog();
  private final ScriptedWire wire = new ScriptedWire();
  private final MovingClock clock = new MovingClock();
  private Optional<Caller> now = Optional.of(READER);

  @Test
  void subscriberGetsWhatHappensFromThenOn() {
    log.append(fact(ACME, CALL_1, 1));
    EventFeed feed = feed();
    feed.onText("{\"action\":\"subscribe\",\"topics\":[\"calls\"]}");

    happens(feed, CALL_1, 2);

    assertThat(wire.kinds()).containsExactly("subscribed", "event");
    assertThat(wire.first("subscribed").get("after").asLong()).isEqualTo(1);
    assertThat(wire.ids()).containsExactly(2L);
    assertThat(wire.first("event").at("/event/callId").asText()).isEqualTo(CALL_1);
  }

  @Test
  void whoeverComesBackGetsAllThatFollowsTheLastId() {
    LongStream.rangeClosed(1, 170).forEach(number -> log.append(fact(ACME, CALL_1, number)));

    feed().onText(subscribe(20, "calls"));

    assertThat(wire.ids())
        .containsExactlyElementsOf(LongStream.rangeClosed(21, 170).boxed().toList());
  }

  @Test
  void topicsNarrowAndAddUp() {
    log.append(fact(ACME, CALL_1, 1));
    log.append(fact(ACME, CALL_2, 1));
    EventFeed feed = feed();
    feed.onText(subscribe(0, "call:" + CALL_2, "type:call.ended"));
    assertThat(wire.ids()).containsExactly(2L);

    feed.onText("{\"action\":\"subscribe\",\"topics\":[\"type:call.ringing\"]}");
    happens(feed, CALL_1, 2);
    feed.onText("{\"action\":\"unsubscribe\",\"topics\":[\"type:call.ringing\"]}");
    happens(feed, CALL_1, 3);

    assertThat(wire.ids()).containsExactly(2L, 3L);
  }

  @Test
  void otherOrganizationsAreNeverHeardOf() {
    log.append(fact(GLOBEX, CALL_1, 1));

    feed().onText(subscribe(0, "calls", "call:" + CALL_1));

    assertThat(wire.ids()).isEmpty();
  }

  @Test
  void mistakesAreToldAndTheConnectionGoesOn() {
    EventFeed feed = feed();
    for (String wrong :
        List.of(
            "",
            "nonsense",
            "null",
            "[]",
            "{}",
            "{\"action\":\"steal\"}",
            "{\"action\":\"ping\",\"more\":1}",
            subscribe(0, "everything"),
            subscribe(0, "call:../.."),
            "{\"action\":\"subscribe\",\"topics\":[null],\"after\":0}",
            subscribe(7, "calls"),
            subscribe(-1, "calls"))) {
      feed.onText(wrong);
    }
    feed.onText("{\"action\":\"ping\"}");
    feed.onText(subscribe(0, "calls"));
    feed.onText(subscribe(0, "calls"));

    assertThat(wire.codes())
        .containsExactly(
            "malformed",
            "malformed",
            "malformed",
            "malformed",
            "malformed",
            "malformed",
            "malformed",
            "unknown-topic",
            "unknown-topic",
            "unknown-topic",
            "unknown-position",
            "unknown-position",
            "already-following");
    assertThat(wire.kinds()).contains("pong", "subscribed");
    assertThat(wire.closing()).isNull();
  }

  @Test
  void topicsAreLimited() {
    String many = String.join("\",\"", java.util.Collections.nCopies(101, "calls"));

    feed().onText("{\"action\":\"subscribe\",\"topics\":[\"" + many + "\"]}");

    assertThat(wire.codes()).containsExactly("too-many-topics");
  }

  @Test
  void credentialsThatHoldNoMoreEndIt() {
    EventFeed feed = feed();
    feed.check();
    assertThat(wire.closing()).isNull();

    now = Optional.of(new Caller("key-1", "Key", ACME, "Acme", Set.of()));
    feed.check();

    assertThat(wire.closing()).isEqualTo(Closing.NOT_ALLOWED);
  }

  @Test
  void sameCredentialsInAnotherOrganizationEndIt() {
    EventFeed feed = feed();
    now = Optional.of(new Caller("key-1", "Key", GLOBEX, "Globex", READER.permissions()));
    feed.check();

    assertThat(wire.closing()).isEqualTo(Closing.NOT_ALLOWED);
  }

  @Test
  void slowReaderHoldsAPageAtMostAndIsClosed() {
    LongStream.rangeClosed(1, 10_000).forEach(number -> log.append(fact(ACME, CALL_1, number)));
    wire.block();
    EventFeed feed = feed();
    feed.onText(subscribe(0, "calls"));
    feed.wake();
    clock.advance(EventFeed.SLOWEST.minusSeconds(1));
    feed.check();
    assertThat(wire.closing()).isNull();

    clock.advance(Duration.ofSeconds(2));
    feed.check();

    assertThat(wire.closing()).isEqualTo(Closing.TOO_SLOW);
    assertThat(wire.ids()).as("nothing behind the message that is stuck").isEmpty();
  }

  @Test
  void floodOfQuestionsThatNobodyReadsTheAnswersOfEndsIt() {
    wire.block();
    EventFeed feed = feed();
    for (int asked = 0; asked < 300; asked++) {
      feed.onText("{\"action\":\"ping\"}");
    }

    assertThat(wire.closing()).isEqualTo(Closing.TOO_SLOW);
  }

  @Test
  void messageThatIsTooLargeEndsIt() {
    EventFeed feed = feed();

    feed.onText("x".repeat(EventFeed.LONGEST_MESSAGE + 1));

    assertThat(wire.closing()).isEqualTo(Closing.TOO_LARGE);
  }

  @Test
  void whoeverAnswersNoPingIsClosed() {
    EventFeed feed = feed();
    clock.advance(Duration.ofSeconds(50));
    feed.check();
    feed.onPong();
    clock.advance(Duration.ofSeconds(50));
    feed.check();
    assertThat(wire.closing()).isNull();

    clock.advance(Duration.ofSeconds(50));
    feed.check();

    assertThat(wire.pings()).isEqualTo(2);
    assertThat(wire.closing()).isEqualTo(Closing.SILENT);
  }

  /** CALL-8: 200 times the connection is lost in the middle of 4,000 events of 40 calls. */
  @Test
  @Timeout(120)
  void nothingIsMissedOrRepeatedOverTwoHundredReconnections() throws Exception {
    int calls = 40;
    int each = 100;
    Random random = new Random(7);
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> writers = new ArrayList<>();
      List<EventFeed> open = new ArrayList<>();
      List<Long> seen = new ArrayList<>();
      for (int lost = 0; lost < 200; lost++) {
        if (lost % 5 == 0) {
          String call = new UUID(0x7000, 0x9000_0000_0000_0000L + lost).toString();
          writers.add(executor.submit(() -> write(open, call, each)));
        }
        follow(executor, open, seen, random.nextInt(60));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      while (seen.size() < calls * each) {
        follow(executor, open, seen, calls * each);
      }

      assertThat(seen)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, calls * each).boxed().toList());
    } finally {
      executor.shutdownNow();
    }
    assertThat(log.list(ACME, 0, calls * each).stream().map(RecordedFact::fact).distinct())
        .hasSize(calls * each);
  }

  /** Connects after what was seen, takes some events and loses the connection. */
  private void follow(ExecutorService executor, List<EventFeed> open, List<Long> seen, int enough) {
    ScriptedWire connection = new ScriptedWire();
    connection.breakAfter(enough);
    StandingCaller caller = new StandingCaller(READER, () -> now);
    EventFeed feed = new EventFeed(caller, new ReadEvents(log), connection, clock, executor);
    synchronized (open) {
      open.clear();
      open.add(feed);
    }
    feed.onText(subscribe(seen.isEmpty() ? 0 : seen.get(seen.size() - 1), "calls"));
    connection.awaitQuiet();
    feed.onClosed();
    seen.addAll(connection.ids());
  }

  private void write(List<EventFeed> open, String call, int count) {
    for (int number = 1; number <= count; number++) {
      log.append(fact(ACME, call, number));
      synchronized (open) {
        open.forEach(EventFeed::wake);
      }
    }
  }

  private void happens(EventFeed feed, String call, int number) {
    log.append(fact(ACME, call, number));
    feed.wake();
  }

  private EventFeed feed() {
    StandingCaller caller = new StandingCaller(READER, () -> now);
    return new EventFeed(caller, new ReadEvents(log), wire, clock, Runnable::run);
  }

  private static String subscribe(long after, String... topics) {
    return "{\"action\":\"subscribe\",\"topics\":[\""
        + String.join("\",\"", topics)
        + "\"],\"after\":"
        + after
        + "}";
  }
}
