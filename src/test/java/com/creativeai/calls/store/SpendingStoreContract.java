package com.creativeai.calls.store;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.Money;
import com.creativeai.calls.cost.Caps;
import com.creativeai.calls.cost.Reservation;
import com.creativeai.calls.cost.SpendingStore;
import com.creativeai.calls.cost.Spent;
import com.creativeai.platform.Together;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CO3, CO4: what every store of spending promises, whatever server stands behind it. */
abstract class SpendingStoreContract {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final Caps TEN_A_DAY = new Caps(Optional.of(usd("10")), Optional.empty());
  private static final Caps TEN_A_MONTH = new Caps(Optional.empty(), Optional.of(usd("10")));

  private SpendingStore first;
  private SpendingStore second;

  /** An empty one. */
  abstract MongoDatabase database();

  @BeforeEach
  void open() {
    MongoDatabase database = database();
    first = StoresForTests.on(database, Clock.systemUTC()).spending();
    second = new MongoSpendingStore(database);
  }

  @Test
  void reservedAmountCountsForItsDayAndMonth() {
    assertThat(reserve(1, "4", FRIDAY, Caps.NONE)).isTrue();
    assertThat(reserve(2, "5.000001", FRIDAY.minusDays(1), Caps.NONE)).isTrue();

    assertSpent(FRIDAY, "4", "9.000001");
    assertSpent(FRIDAY.minusDays(1), "5.000001", "9.000001");
    assertSpent(FRIDAY.plusMonths(1), "0", "0");
    assertThat(first.spent(OTHER, FRIDAY)).isEqualTo(Spent.NOTHING);
  }

  @Test
  void amountFitsUpToTheCapAndNotBeyond() {
    assertThat(reserve(1, "9.99", FRIDAY, TEN_A_DAY)).isTrue();
    assertThat(reserve(2, "0.02", FRIDAY, TEN_A_DAY)).isFalse();
    assertThat(reserve(3, "0.01", FRIDAY, TEN_A_DAY)).isTrue();
    assertThat(reserve(4, "0.000001", FRIDAY, TEN_A_DAY)).isFalse();

    assertSpent(FRIDAY, "10", "10");
  }

  @Test
  void monthHasACapOfItsOwnAndBeginsAnew() {
    assertThat(reserve(1, "8", FRIDAY, TEN_A_MONTH)).isTrue();
    assertThat(reserve(2, "8", FRIDAY.plusDays(1), TEN_A_MONTH)).isFalse();
    assertThat(reserve(3, "8", FRIDAY.plusDays(1), TEN_A_DAY)).isTrue();
    assertThat(reserve(2, "8", LocalDate.of(2026, 12, 1), TEN_A_MONTH)).isTrue();
  }

  @Test
  void amountOverTheWholeCapNeverFits() {
    assertThat(reserve(1, "11", FRIDAY, TEN_A_DAY)).isFalse();
    assertThat(reserve(1, "11", FRIDAY, TEN_A_MONTH)).isFalse();
    assertSpent(FRIDAY, "0", "0");
  }

  @Test
  void sameReservationAgainCountsOnceAlsoWhenTheCapIsReachedOrTheMonthIsOver() {
    assertThat(reserve(1, "10", FRIDAY, TEN_A_DAY)).isTrue();
    assertThat(reserve(1, "10", FRIDAY, TEN_A_DAY)).isTrue();
    assertThat(reserve(1, "10", LocalDate.of(2026, 12, 1), TEN_A_DAY)).isTrue();

    assertSpent(FRIDAY, "10", "10");
    assertSpent(LocalDate.of(2026, 12, 1), "0", "0");
  }

  @Test
  void callAndTheOneItIsHandedOverToAreTwo() {
    reserve(1, "4", FRIDAY, TEN_A_DAY);
    Reservation handover = Reservation.ofHandover(callId(1));

    assertThat(first.reserve(ACME, handover, usd("7"), FRIDAY, TEN_A_DAY)).isFalse();
    assertThat(first.reserve(ACME, handover, usd("6"), FRIDAY, TEN_A_DAY)).isTrue();
    first.settle(ACME, handover, usd("1"));
    assertSpent(FRIDAY, "5", "5");
  }

  @Test
  void correctionTakesTheReservationsPlaceAgainAndAgain() {
    reserve(1, "4", FRIDAY, TEN_A_DAY);
    first.correct(ACME, Reservation.of(callId(1)), usd("0.5"));
    assertSpent(FRIDAY, "0.5", "0.5");
    second.correct(ACME, Reservation.of(callId(1)), usd("0.75"));
    assertSpent(FRIDAY, "0.75", "0.75");
  }

  @Test
  void settledReservationStaysAsItIs() {
    reserve(1, "4", FRIDAY, TEN_A_DAY);
    first.settle(ACME, Reservation.of(callId(1)), usd("0.5"));
    first.settle(ACME, Reservation.of(callId(1)), usd("3"));
    first.correct(ACME, Reservation.of(callId(1)), usd("3"));
    first.settle(OTHER, Reservation.of(callId(1)), usd("3"));

    assertSpent(FRIDAY, "0.5", "0.5");
  }

  @Test
  void capsAreKeptAndTakenAway() {
    assertThat(first.caps(ACME)).isEqualTo(Caps.NONE);
    first.cap(ACME, new Caps(Optional.of(usd("10.500000")), Optional.of(usd("100.000000"))));
    assertThat(second.caps(ACME))
        .isEqualTo(new Caps(Optional.of(usd("10.500000")), Optional.of(usd("100.000000"))));
    assertThat(second.caps(OTHER)).isEqualTo(Caps.NONE);

    first.cap(ACME, Caps.NONE);
    assertThat(second.caps(ACME)).isEqualTo(Caps.NONE);
  }

  /** Two nodes, eight threads, a cap for ten of two hundred. */
  @Test
  void exactlyWhatFitsIsReservedHoweverManyAskAtOnce() throws Exception {
    List<Callable<Boolean>> asked =
        IntStream.range(0, 200)
            .<Callable<Boolean>>mapToObj(
                number ->
                    () ->
                        (number % 2 == 0 ? first : second)
                            .reserve(
                                ACME, Reservation.of(callId(number)), usd("1"), FRIDAY, TEN_A_DAY))
            .toList();

    assertThat(Together.call(asked)).filteredOn(won -> won).hasSize(10);
    assertSpent(FRIDAY, "10", "10");
  }

  @Test
  void correctionsAtOnceAreNeitherLostNorCountedTwice() throws Exception {
    IntStream.range(0, 20).forEach(number -> reserve(number, "1", FRIDAY, Caps.NONE));
    List<Callable<Boolean>> settled =
        IntStream.range(0, 80)
            .<Callable<Boolean>>mapToObj(
                number ->
                    () -> {
                      (number % 2 == 0 ? first : second)
                          .settle(ACME, Reservation.of(callId(number % 20)), usd("0.25"));
                      return true;
                    })
            .toList();

    Together.call(settled);

    assertSpent(FRIDAY, "5", "5");
  }

  private boolean reserve(int call, String amount, LocalDate day, Caps caps) {
    return first.reserve(ACME, Reservation.of(callId(call)), usd(amount), day, caps);
  }

  private void assertSpent(LocalDate on, String day, String month) {
    Spent spent = second.spent(ACME, on);
    assertThat(spent.day().amount()).isEqualByComparingTo(day);
    assertThat(spent.month().amount()).isEqualByComparingTo(month);
  }

  private static Money usd(String amount) {
    return Money.usd(new BigDecimal(amount));
  }
}
