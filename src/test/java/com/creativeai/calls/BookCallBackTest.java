package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.schedule.BookCallBack;
import com.creativeai.calls.schedule.PersonZones;
import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.identity.CallRules;
import com.creativeai.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CALL-14, SC6: what an agent books for the person on the line, in their zone. */
class BookCallBackTest extends UseCaseTest {
  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final PhoneNumber BERLIN = new PhoneNumber("+4930901820");

  /** Of all of North America. */
  private static final PhoneNumber TOLL_FREE = new PhoneNumber("+18005550199");

  private final ScheduleCalls schedule =
      new ScheduleCalls(
          calls.stores.schedule(), calls.place.check, calls.place.agents, calls.clock);
  private final BookCallBack callBacks = booking(new PersonZones());

  private BookCallBack booking(PersonZones zones) {
    return new BookCallBack(
        schedule,
        calls.stores.schedule(),
        zones,
        calls.stores.guard(),
        calls.follow.change,
        calls.clock);
  }

  @BeforeEach
  void allow() {
    calls.rule(CallRules.DEFAULT.withCountries(Set.of("US", "DE")));
  }

  @Test
  void callBackIsBookedInTheZoneOfTheNumber() {
    Call call = talk(ALICE);
    String time = tomorrow("15:30");

    ScheduledCall booked = callBacks.book(call, wish(time, "", "the invoice"));

    assertThat(booked.at()).isEqualTo(LocalDateTime.parse(time).atZone(CALIFORNIA).toInstant());
    assertThat(booked.order().to()).isEqualTo(ALICE.e164());
    assertThat(booked.order().from()).isEqualTo(OURS.e164());
    assertThat(booked.order().agent()).isEqualTo(call.plan().dialogue().agent());
    assertThat(booked.order().prompt())
        .startsWith("This person asked to be called back now. It is about: the invoice")
        .endsWith("Be kind.");
    assertThat(booked.order().tags()).containsExactly("reminder", "call-back");
    assertThat(schedule.list(ACME)).containsExactly(booked);
    assertThat(calls.call(1).has(TimelineEvent.CALL_BACK_BOOKED)).isTrue();
  }

  @Test
  void bookingAgainMovesTheOneCallBack() {
    Call call = talk(ALICE);
    callBacks.book(call, wish(tomorrow("15:30"), "", ""));
    ScheduledCall moved = callBacks.book(call, wish(tomorrow("16:00"), "", ""));

    assertThat(schedule.list(ACME)).containsExactly(moved);
    assertThat(moved.at().atZone(CALIFORNIA).getHour()).isEqualTo(16);
  }

  @Test
  void movedCallBackIsAboutWhatWasSaidLast() {
    Call call = talk(ALICE);
    callBacks.book(call, wish(tomorrow("15:30"), "", "the invoice"));

    assertThat(callBacks.book(call, wish(tomorrow("16:00"), "", "the refund")).order().prompt())
        .contains("It is about: the refund")
        .doesNotContain("the invoice")
        .endsWith("Be kind.");
    assertThat(callBacks.book(call, wish(tomorrow("17:00"), "", " ")).order().prompt())
        .contains("It is about: the refund");
    assertThat(schedule.list(ACME)).hasSize(1);
  }

  @Test
  void zoneThatThePersonNamesHolds() {
    ScheduledCall booked =
        callBacks.book(talk(BERLIN), wish(tomorrow("15:30"), "America/New_York", ""));

    assertThat(booked.zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(booked.at().atZone(booked.zone()).getHour()).isEqualTo(15);
  }

  @Test
  void numberOfManyZonesMakesTheAgentAsk() {
    Call call = talk(TOLL_FREE);

    assertRefused(call, wish(tomorrow("15:30"), "", ""), "Ask in which city");
    assertRefused(call, wish(tomorrow("15:30"), "Mars/Crater", ""), "not known");
    callBacks.book(call, wish(tomorrow("15:30"), "America/Chicago", ""));
    assertThat(schedule.list(ACME)).hasSize(1);
  }

  /** Phoenix has no summer time, so its clock is California's in summer only. */
  @Test
  void zonesAreComparedAtTheTimeOfTheCallBack() {
    BookCallBack inTheWest =
        booking(
            new PersonZones() {
              @Override
              public List<ZoneId> of(PhoneNumber number) {
                return List.of(CALIFORNIA, ZoneId.of("America/Phoenix"));
              }
            });
    Call call = talk(ALICE);
    advanceTo("2027-03-10T12:00:00Z");
    inTheWest.book(call, wish("2027-03-20T15:30", "", ""));

    advanceTo("2027-11-01T12:00:00Z");
    assertThatThrownBy(() -> inTheWest.book(call, wish("2027-11-10T15:30", "", "")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Ask in which city");
  }

  private void advanceTo(String moment) {
    calls.clock.advance(Duration.between(calls.clock.instant(), Instant.parse(moment)));
  }

  @ParameterizedTest
  @CsvSource({
    "07:59, Nobody is called between 9 pm and 8 am",
    "21:00, Nobody is called between 9 pm and 8 am",
    "23:30, Nobody is called between 9 pm and 8 am",
    "03:00, Nobody is called between 9 pm and 8 am"
  })
  void nightIsRefusedInWordsThatTheAgentCanSay(String time, String words) {
    assertRefused(talk(ALICE), wish(tomorrow(time), "", ""), words);
  }

  @Test
  void edgesOfTheDayAreBooked() {
    callBacks.book(talk(ALICE), wish(tomorrow("08:00"), "", ""));
    callBacks.book(talk(ALICE), wish(tomorrow("20:59"), "", ""));
  }

  @Test
  void pastAndFarTimesAndNonsenseAreRefused() {
    Call call = talk(ALICE);

    assertRefused(call, wish(day(-1, "15:30"), "", ""), "has passed");
    assertRefused(call, wish(day(32, "15:30"), "", ""), "30 days");
    assertRefused(call, wish("tomorrow at three", "", ""), "for example 2026-11-28T15:30");
    assertRefused(call, wish("", "", ""), "for example");
    assertThat(schedule.list(ACME)).isEmpty();
  }

  @Test
  void personWhoAskedNotToBeCalledIsNotBooked() {
    Call call = talk(ALICE);
    calls.stores.guard().suppress(ACME, ALICE);

    assertRefused(call, wish(tomorrow("15:30"), "", ""), "asked not to be called");
  }

  @Test
  void callerWithoutANumberCannotBeCalledBack() {
    assertRefused(talk(PhoneNumber.WITHHELD), wish(tomorrow("15:30"), "", ""), "not shown");
  }

  @Test
  void longWishesAreCutAndNotRefused() {
    ScheduledCall booked =
        callBacks.book(talk(ALICE), wish(tomorrow("15:30"), "", "x".repeat(3000)));

    assertThat(booked.order().prompt()).hasSize(1000);
  }

  @Test
  void zonesAreThoseOfTheNumber() {
    PersonZones zones = new PersonZones();

    assertThat(zones.of(BERLIN)).containsExactly(ZoneId.of("Europe/Berlin"));
    assertThat(zones.of(ALICE)).containsExactly(CALIFORNIA);
    assertThat(zones.of(TOLL_FREE)).hasSizeGreaterThan(1);
    assertThat(zones.of(PhoneNumber.WITHHELD)).isEqualTo(List.of());
  }

  private Call talk(PhoneNumber person) {
    Call call = placedCall(callId(1), ACME, person, calls.clock.instant());
    calls.stores.calls().add(ACME, call);
    return call;
  }

  private static BookCallBack.Wish wish(String time, String zone, String about) {
    return new BookCallBack.Wish(time, zone, about);
  }

  private String tomorrow(String time) {
    return day(1, time);
  }

  private String day(int days, String time) {
    Instant now = calls.clock.instant();
    return now.atZone(CALIFORNIA).toLocalDate().plusDays(days) + "T" + time;
  }

  private void assertRefused(Call call, BookCallBack.Wish wish, String words) {
    assertThatThrownBy(() -> callBacks.book(call, wish))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.detail()).contains(words));
  }
}
