package com.creativeai.calls.connection;

import static com.creativeai.calls.connection.Check.ELEVENLABS_CLOCK;
import static com.creativeai.calls.connection.Check.TWILIO_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CALL-15: our clock against the providers'. */
class ClockProbeTest {
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  private final ScriptedKnock knock = new ScriptedKnock();
  private final ClockProbe probe =
      new ClockProbe(
          new ScriptedCarrierConnection(),
          new ScriptedAgentConnection(),
          knock,
          Clock.fixed(NOON, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({"0, IN_TIME", "30, IN_TIME", "-30, IN_TIME", "31, CLOCK_OFF", "-3600, CLOCK_OFF"})
  void halfAMinuteIsTolerated(int seconds, Verdict verdict) {
    knock.time = Optional.of(NOON.plusSeconds(seconds));

    Found found = Found.by(probe);

    assertThat(found.verdict(TWILIO_CLOCK)).isEqualTo(verdict);
    assertThat(found.of(ELEVENLABS_CLOCK).details())
        .containsEntry("seconds", (long) Math.abs(seconds));
    assertThat(knock.asked)
        .containsExactly(
            URI.create("https://carrier.example/"), URI.create("https://agents.example/"));
  }

  @Test
  void timeThatIsNotToldIsNoFailure() {
    assertThat(Found.by(probe).verdict(TWILIO_CLOCK)).isEqualTo(Verdict.TIME_NOT_TOLD);

    knock.silence = Unanswered.Reason.NO_CONNECTION;
    assertThat(Found.by(probe).verdict(TWILIO_CLOCK)).isEqualTo(Verdict.TIME_NOT_TOLD);
  }
}
