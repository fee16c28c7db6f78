package com.creativeai.calls.number;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.number.HoursInput.Span;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N3. */
class BusinessHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final BusinessHours office =
      new BusinessHours(
          BERLIN,
          List.of(new Opening(MONDAY, 13 * 60, 17 * 60), new Opening(MONDAY, 9 * 60, 12 * 60)),
          Set.of(LocalDate.parse("2026-12-28")));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:59:59Z, false",
    "2026-11-23T08:00:00Z, true",
    "2026-11-23T10:59:59Z, true",
    "2026-11-23T11:00:00Z, false",
    "2026-11-23T15:59:59Z, true",
    "2026-11-23T16:00:00Z, false",
    "2026-11-24T09:00:00Z, false",
    "2026-12-28T09:00:00Z, false"
  })
  void clockOfTheZoneDecides(Instant moment, boolean open) {
    assertThat(office.isOpen(moment)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-23T08:00:00Z, true", "2026-03-30T07:00:00Z, true"})
  void summerTimeMovesTheHours(Instant nineInBerlin, boolean open) {
    assertThat(office.isOpen(nineInBerlin)).isEqualTo(open);
    assertThat(office.isOpen(nineInBerlin.minusSeconds(1))).isFalse();
  }

  @Test
  void dayIsOpenUntilMidnight() {
    BusinessHours sunday =
        new BusinessHours(BERLIN, List.of(new Opening(SUNDAY, 0, 24 * 60)), Set.of());
    assertThat(sunday.isOpen(Instant.parse("2026-11-22T22:59:59Z"))).isTrue();
    assertThat(sunday.isOpen(Instant.parse("2026-11-22T23:00:00Z"))).isFalse();
  }

  @Test
  void alwaysIsAlways() {
    assertThat(BusinessHours.ALWAYS.isAlways()).isTrue();
    assertThat(BusinessHours.ALWAYS.isOpen(Instant.parse("2026-11-22T22:59:59Z"))).isTrue();
    assertThat(office.isAlways()).isFalse();
  }

  @Test
  void overlappingOpeningsAreNoHours() {
    assertThatThrownBy(
            () ->
                new BusinessHours(
                    BERLIN,
                    List.of(new Opening(MONDAY, 60, 120), new Opening(MONDAY, 119, 180)),
                    Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hoursAreReadAsTheyAreWritten() {
    HoursInput input =
        new HoursInput(
            "Europe/Berlin",
            List.of(new Span("monday", "09:00", "12:00"), new Span("monday", "13:00", "17:00")),
            List.of("2026-12-28"));
    assertThat(input.check()).isEqualTo(office);
    assertThat(Opening.text(Opening.minutes("24:00"))).isEqualTo("24:00");
  }

  @Test
  void everyWrongFieldIsNamed() {
    HoursInput input =
        new HoursInput("Moon/Base", List.of(new Span("monday", "9", "17:00")), List.of("today"));
    assertThatThrownBy(input::check)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(FieldError::field)
                    .containsExactly("hours.zone", "hours.openings", "hours.holidays"));
  }
}
