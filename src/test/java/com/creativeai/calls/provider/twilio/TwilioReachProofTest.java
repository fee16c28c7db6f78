package com.creativeai.calls.provider.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.MovingClock;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TW7: questions that only we can answer. */
class TwilioReachProofTest {
  private final MovingClock clock = new MovingClock();
  private final TwilioReachProof proof = proof("one token");

  @Test
  void everyNodeWithOurTokenAnswersTheSame() {
    String question = proof.ask();

    assertThat(proof.answer(question)).isPresent();
    assertThat(proof("one token").answer(question)).isEqualTo(proof.answer(question));
    assertThat(proof("another token").answer(question)).isEmpty();
  }

  @Test
  void answerIsNotInTheQuestion() {
    String question = proof.ask();

    assertThat(question).doesNotContain(proof.answer(question).orElseThrow());
    assertThat(proof.ask()).isNotEqualTo(question);
  }

  @Test
  void questionIsGoodForAMinute() {
    String question = proof.ask();

    clock.advance(Duration.ofSeconds(60));
    assertThat(proof.answer(question)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(proof.answer(question)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "who",
        "1.2.3",
        "999999999999.00000000-0000-0000-0000-000000000000."
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatWeDidNotAskIsNotAnswered(String question) {
    assertThat(proof.answer(question)).isEmpty();
  }

  @Test
  void questionMovedInTimeIsNotOurs() {
    String question = proof.ask();
    long asked = clock.instant().getEpochSecond();

    clock.advance(Duration.ofHours(1));

    assertThat(proof.answer(question.replace(String.valueOf(asked), String.valueOf(asked + 3_600))))
        .isEmpty();
  }

  @Test
  void addressIsBelowThePublicOrigin() {
    assertThat(proof.address("1.a.b"))
        .hasToString("https://voice.example/callbacks/twilio/reach/1.a.b");
  }

  private TwilioReachProof proof(String token) {
    Configuration configuration =
        Fixtures.configured(
            "PUBLIC_ORIGIN",
            "https://voice.example",
            "TELEPHONY_PROVIDER",
            "twilio",
            "TWILIO_AUTH_TOKEN",
            token);
    return new TwilioReachProof(
        new DeploymentSettings(configuration),
        new TwilioSettings(configuration),
        new IdGenerator(clock),
        clock);
  }
}
