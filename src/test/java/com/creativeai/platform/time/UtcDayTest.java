package com.creativeai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class UtcDayTest {
  @Test
  void dayIsThatOfUtcWhereverTheClockHangs() {
    Clock tokyo = Clock.fixed(Instant.parse("2026-11-27T23:59:59Z"), ZoneId.of("Asia/Tokyo"));

    assertThat(UtcDay.today(tokyo)).isEqualTo(LocalDate.parse("2026-11-27"));
  }
}
