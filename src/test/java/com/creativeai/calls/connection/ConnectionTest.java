package com.creativeai.calls.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** CALL-15: a part in a word. */
class ConnectionTest {
  @Test
  void oneFailureFailsThePart() {
    Connection twilio =
        twilio(
            Map.of(
                Check.TWILIO_CREDENTIALS, Finding.of(Verdict.WRONG_CREDENTIALS),
                Check.CALLER_IDS, Finding.of(Verdict.CREDENTIALS_FIRST)));

    assertThat(twilio.state()).isEqualTo(CheckState.FAILED);
  }

  @Test
  void whatIsNotNeededDoesNotKeepAPartFromPassing() {
    assertThat(twilio(Map.of(Check.NUMBERS, Finding.of(Verdict.NO_NUMBERS))).state())
        .isEqualTo(CheckState.PASSED);
  }

  @Test
  void whatIsNotKnownDoes() {
    assertThat(twilio(Map.of(Check.TWILIO_CLOCK, Finding.of(Verdict.TIME_NOT_TOLD))).state())
        .isEqualTo(CheckState.NOT_CHECKED);
  }

  private static Connection twilio(Map<Check, Finding> findings) {
    return ConnectionFixtures.found(findings).get(0);
  }
}
