package com.creativeai.identity;

import static com.creativeai.identity.Identities.ACME;
import static com.creativeai.identity.Identities.ADA;
import static com.creativeai.identity.Identities.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** I1, I3, I4: who gets in, and who has to wait. */
class SignInTest {
  private static final String HOME = "192.0.2.7";
  private static final String ELSEWHERE = "198.51.100.9";

  private final Identities identity = new Identities();

  @Test
  void rightPasswordOpensSession() {
    assertThat(identity.sessions.find(attempt("ada@acme.example", PASSWORD, HOME)))
        .hasValueSatisfying(caller -> assertThat(caller.subject()).isEqualTo(ADA.toString()));
  }

  @Test
  void signingInAndOutIsWrittenDown() {
    String token = attempt("ada@acme.example", PASSWORD, HOME);
    identity.signOut().signOut(token);
    identity.signOut().signOut(token);
    refusal("ada@acme.example", "wrong", HOME);

    assertThat(identity.audit.actions()).containsExactly("session.started", "session.ended");
    assertThat(identity.audit.lines.get(0).details()).containsEntry("from", HOME);
    assertThat(identity.audit.lines.get(0).actor()).isEqualTo(ADA.toString());
  }

  @Test
  void addressIsReadWithoutCaseAndSpaces() {
    assertThat(attempt(" Ada@Acme.Example ", PASSWORD, HOME)).isNotEmpty();
  }

  @Test
  void wrongPasswordUnknownAddressAndNonsenseGetTheSameAnswer() {
    ProblemException wrong = refusal("ada@acme.example", "wrong", HOME);

    assertThat(wrong.type()).isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    assertThat(refusal("bob@acme.example", PASSWORD, HOME)).hasMessage(wrong.getMessage());
    assertThat(refusal("nonsense", PASSWORD, HOME)).hasMessage(wrong.getMessage());
    assertThat(refusal("ada@acme.example", "x".repeat(100_000), HOME))
        .hasMessage(wrong.getMessage());
  }

  @Test
  void memberOfNothingBeginsAnewOrIsToldSoWhereSignUpIsClosed() {
    identity.organizations.save(ACME, identity.acme().without(ADA));
    SignIn closed = identity.signIn(Map.of("SIGN_UP", "closed"));

    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () -> closed.signIn(new SignIn.Command("ada@acme.example", PASSWORD, HOME)))
                .type())
        .isEqualTo(IdentityProblem.NO_ORGANIZATION);
    assertThat(identity.sessions.find(attempt("ada@acme.example", PASSWORD, HOME)))
        .hasValueSatisfying(
            caller ->
                assertThat(caller.organizationName()).isEqualTo("Ada Lovelace’s organization"));
  }

  @Test
  void sixthGuessHasToWaitEvenWhenItIsRight() {
    for (int guess = 0; guess < 5; guess++) {
      assertThat(refusal("ada@acme.example", "wrong", HOME).type())
          .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    }

    TooManyAttempts wait =
        catchThrowableOfType(
            TooManyAttempts.class, () -> attempt("ada@acme.example", PASSWORD, HOME));
    assertThat(wait.seconds()).isEqualTo(1);
    assertThat(wait.detail()).contains("Try again in 1 second");

    identity.clock.advance(Duration.ofSeconds(1));
    assertThat(attempt("ada@acme.example", PASSWORD, HOME)).isNotEmpty();
  }

  @Test
  void unknownAddressHasToWaitAlike() {
    for (int guess = 0; guess < 5; guess++) {
      refusal("nobody@acme.example", "wrong", HOME);
    }

    assertThatExceptionOfType(TooManyAttempts.class)
        .isThrownBy(() -> attempt("nobody@acme.example", "wrong", HOME));
  }

  @Test
  void guesserDoesNotLockOutWhoIsElsewhere() {
    for (int guess = 0; guess < 5; guess++) {
      refusal("ada@acme.example", "wrong", ELSEWHERE);
    }

    assertThat(attempt("ada@acme.example", PASSWORD, HOME)).isNotEmpty();
  }

  private String attempt(String email, String password, String from) {
    return identity.signIn.signIn(new SignIn.Command(email, password, from));
  }

  private ProblemException refusal(String email, String password, String from) {
    return catchThrowableOfType(ProblemException.class, () -> attempt(email, password, from));
  }
}
