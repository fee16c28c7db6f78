package com.creativeai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final ShortMemory<String, String> memory = new ShortMemory<>(Duration.ofSeconds(2), 2);

  @Test
  void answerCountsUntilItIsTooOld() {
    memory.keep("ada", Optional.of("member"), NOON);
    assertThat(memory.find("ada", NOON)).contains("member");
    assertThat(memory.find("ada", NOON.plusMillis(1_999))).contains("member");
    assertThat(memory.find("ada", NOON.plusSeconds(2))).isEmpty();
    assertThat(memory.find("bob", NOON)).isEmpty();
  }

  @Test
  void newAnswerCountsAnew() {
    memory.keep("ada", Optional.of("member"), NOON);
    memory.keep("ada", Optional.of("owner"), NOON.plusSeconds(1));
    assertThat(memory.find("ada", NOON.plusSeconds(2))).contains("owner");
  }

  @Test
  void noAnswerTakesThePlaceOfWhatWasKnown() {
    memory.keep("ada", Optional.of("member"), NOON);
    memory.keep("ada", Optional.empty(), NOON);
    assertThat(memory.find("ada", NOON)).isEmpty();
  }

  @Test
  void isMadeToForget() {
    memory.keep("ada", Optional.of("member"), NOON);
    memory.keep("bob", Optional.of("owner"), NOON);
    memory.forget("ada");
    assertThat(memory.find("ada", NOON)).isEmpty();
    assertThat(memory.find("bob", NOON)).contains("owner");
    memory.forgetAll();
    assertThat(memory.find("bob", NOON)).isEmpty();
  }

  @Test
  void neverHoldsMoreThanItMay() {
    memory.keep("ada", Optional.of("member"), NOON);
    memory.keep("bob", Optional.of("owner"), NOON);
    memory.keep("cem", Optional.of("viewer"), NOON);
    assertThat(memory.find("ada", NOON)).isEmpty();
    assertThat(memory.find("bob", NOON)).isEmpty();
    assertThat(memory.find("cem", NOON)).contains("viewer");
  }
}
