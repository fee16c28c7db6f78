package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.model.CallFigures;
import com.creativeai.calls.model.CallStatistics;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.CallSummary;
import com.creativeai.calls.store.MongoCallStatistics;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CALL-7: how calls went. */
class SummarizeCallsTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final MemoryMongo mongo = new MemoryMongo();
  private final MovingClock clock = new MovingClock();
  private final CallStore calls = StoresForTests.on(mongo.database(), clock).calls();
  private final Reads statistics = new Reads(new MongoCallStatistics(mongo.database()));
  private final SummarizeCalls summaries = new SummarizeCalls(statistics, clock);
  private final Instant now = clock.instant();

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void spanStandsBesideTheOneBeforeIt() {
    completed(1, now.minus(DAY), 30);
    completed(2, now.minus(DAY), 50);
    add(3, now.minus(DAY.multipliedBy(2)));
    completed(4, now.minus(DAY.multipliedBy(8)), 10);
    add(5, now.minus(DAY.multipliedBy(15)));

    CallSummary week = week();

    assertThat(week.present()).isEqualTo(new CallFigures(3, 2, 2, 80));
    assertThat(week.present().averageSeconds()).contains(40.0);
    assertThat(week.before()).isEqualTo(new CallFigures(1, 1, 1, 10));
    assertThat(week.active()).as("whenever they began").isEqualTo(2);
    assertThat(summaries.summarize(OTHER, List.of(now.minus(DAY)), now).present())
        .isEqualTo(CallFigures.NONE);
  }

  @Test
  void partsAreCutWhereTheAskerWants() {
    add(1, now.minus(DAY.multipliedBy(2)));
    add(2, now.minus(DAY).minusMillis(1));
    add(3, now.minus(DAY));

    assertThat(
            summaries.summarize(ACME, List.of(now.minus(DAY.multipliedBy(2)), now.minus(DAY)), now))
        .extracting(CallSummary::parts)
        .isEqualTo(
            List.of(
                new CallSummary.Part(now.minus(DAY.multipliedBy(2)), 2),
                new CallSummary.Part(now.minus(DAY), 1)));
  }

  @Test
  void withoutCallsThereIsNeitherAverageNorRate() {
    assertThat(week().present().averageSeconds()).isEmpty();
    assertThat(week().present().successRate()).isEmpty();
  }

  @Test
  void changesShowWithoutCountingEverythingAnew() {
    completed(1, now.minus(DAY.multipliedBy(6)), 30);
    add(2, now.minus(DAY));
    week();
    clock.advance(Duration.ofMinutes(5));
    week();
    statistics.spans.clear();

    completed(3, now.minus(DAY.multipliedBy(3)), 20);
    calls.update(ACME, callId(2), call -> call.reached(CallStatus.BUSY, clock.instant(), null));
    clock.advance(Duration.ofSeconds(1));

    assertThat(week().present()).isEqualTo(new CallFigures(3, 3, 2, 50));
    assertThat(statistics.spans).allMatch(span -> span.compareTo(Duration.ofMinutes(15)) <= 0);
  }

  @Test
  void anyOrderOfQuestionsGetsTheFiguresOfTheStore() {
    Random random = new Random(7);
    for (int number = 0; number < 300; number++) {
      Instant at = now.minusSeconds(random.nextInt(40 * 86_400));
      if (random.nextBoolean()) {
        completed(number, at, random.nextInt(100));
      } else {
        add(number, at);
      }
      if (number % 10 == 0) {
        clock.advance(Duration.ofSeconds(random.nextInt(30)));
        Instant from = now.minusSeconds(random.nextInt(40 * 86_400));
        Instant until = from.plusSeconds(1 + random.nextInt(86_400 * 5));
        assertThat(summaries.summarize(ACME, List.of(from), until).present())
            .isEqualTo(
                statistics
                    .figures(ACME, from, until, any -> from)
                    .getOrDefault(from, CallFigures.NONE));
      }
    }
  }

  @Test
  void spanThatEndsBeforeItBeginsOrIsTooLongIsRefused() {
    assertThatThrownBy(() -> summaries.summarize(ACME, List.of(now), now))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () ->
                summaries.summarize(
                    ACME, List.of(now.minus(SummarizeCalls.LONGEST).minusSeconds(1)), now))
        .isInstanceOf(ProblemException.class);
  }

  private CallSummary week() {
    Instant until = clock.instant();
    return summaries.summarize(ACME, List.of(until.minus(DAY.multipliedBy(7))), until);
  }

  private void add(int number, Instant at) {
    calls.add(ACME, placedCall(callId(number), ACME, ALICE, at));
  }

  private void completed(int number, Instant at, int seconds) {
    calls.add(
        ACME,
        placedCall(callId(number), ACME, ALICE, at).reached(CallStatus.COMPLETED, at, seconds));
  }

  /** Remembers how long the spans were that the store was asked about. */
  private static final class Reads implements CallStatistics {
    private final List<Duration> spans = new ArrayList<>();
    private final CallStatistics store;

    Reads(CallStatistics store) {
      this.store = store;
    }

    @Override
    public long countActive(OrganizationId organization) {
      return store.countActive(organization);
    }

    @Override
    public NavigableMap<Instant, CallFigures> figures(
        OrganizationId organization, Instant from, Instant until, UnaryOperator<Instant> part) {
      spans.add(Duration.between(from, until));
      return store.figures(organization, from, until, part);
    }

    @Override
    public List<Instant> listPlacedOfChanged(
        OrganizationId organization, Instant changedSince, int most) {
      return store.listPlacedOfChanged(organization, changedSince, most);
    }
  }
}
