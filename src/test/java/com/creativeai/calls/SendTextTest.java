package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.TextMessage;
import com.creativeai.identity.CallRules;
import com.creativeai.platform.problem.ProblemException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C18: what a call may send, and how a person is left alone. */
class SendTextTest extends UseCaseTest {
  @BeforeEach
  void begin() {
    calls.place(1);
    calls.later.runAll();
  }

  @Test
  void personOnTheCallIsTextedTwiceAndNoMore() {
    calls.text.send(calls.call(1), " See you on Friday. ");
    calls.text.send(calls.call(1), "At ten.");
    assertRefused(CallProblem.TOO_MANY_TEXTS, "And bring a pen.");

    assertThat(calls.carrier.texts)
        .containsExactly(
            new TextMessage(OURS, ALICE, "See you on Friday."),
            new TextMessage(OURS, ALICE, "At ten."));
    assertThat(calls.call(1).has(TimelineEvent.SECOND_TEXT_SENT)).isTrue();
  }

  @Test
  void wordsOfTheMessageAreNotInTheTimeline() {
    calls.text.send(calls.call(1), "Secret");

    assertThat(calls.call(1).timeline().toString()).doesNotContain("Secret");
    assertThat(calls.carrier.texts.toString()).doesNotContain("Secret");
  }

  @Test
  void nothingIsSentWhereNothingMayBe() {
    assertRefused(CallProblem.TEXT_TOO_LONG, " ");
    assertRefused(CallProblem.TEXT_TOO_LONG, "x".repeat(481));
    calls.rule(CallRules.DEFAULT.withCountries(Set.of("DE")));
    assertRefused(CallProblem.DESTINATION_NOT_ALLOWED, "Hello");

    assertThat(calls.carrier.texts).isEmpty();
  }

  @Test
  void whoAskedForNoMoreCallsIsNeitherTextedNorCalled() {
    calls.doNotCall.mark(calls.call(1));

    assertRefused(CallProblem.NUMBER_SUPPRESSED, "Hello");
    assertThat(calls.call(1).has(TimelineEvent.DO_NOT_CALL)).isTrue();
    assertThatThrownBy(() -> calls.place(2))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.type()).isEqualTo(CallProblem.NUMBER_SUPPRESSED));
    assertThat(calls.stores.guard().isSuppressed(ACME, ALICE)).isTrue();
  }

  @Test
  void messageThatMayHaveBeenSentCounts() {
    calls.carrier.silent = true;
    assertRefused(CallProblem.CARRIER_UNAVAILABLE, "Hello");
    calls.carrier.silent = false;
    calls.text.send(calls.call(1), "Hello");

    assertRefused(CallProblem.TOO_MANY_TEXTS, "Hello");
  }

  private void assertRefused(CallProblem problem, String words) {
    assertThatThrownBy(() -> calls.text.send(calls.call(1), words))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(problem));
  }
}
