package com.creativeai.identity;

import static com.creativeai.identity.Factors.HOME;
import static com.creativeai.identity.Identities.ADA;
import static com.creativeai.identity.Identities.PASSWORD;
import static com.creativeai.identity.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.identity.factor.Totp;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.FactorChallenge;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** ID-11: F2 to F8, F10. */
class SecondFactorTest {
  private static final String ELSEWHERE = "198.51.100.9";

  private final Identities identity = new Identities();
  private final Factors factors = identity.factors;

  @Test
  void factorCountsFromItsFirstRightCode() {
    FactorId id = factors.begin(ADA, "Phone");
    assertThat(factors.read.isOn(ADA)).isFalse();
    refused(FactorProblem.CODE_WRONG, () -> verify(id, "000000"));
    assertThat(factors.read.isOn(ADA)).isFalse();

    assertThat(verify(id, factors.code(id))).isEqualTo("totp");
    assertThat(factors.read.isOn(ADA)).isTrue();
    assertThat(identity.audit.actions()).containsExactly("factor.added");
    assertThat(factors.mails).extracting(Mail::subject).containsExactly("Two-step sign-in is on");
    assertThat(factors.mails.get(0).text()).contains("Phone").contains("/forgot-password");
  }

  @Test
  void noCodeCountsTwice() {
    FactorId id = factors.add(ADA, "Phone");
    String code = factors.code(id);
    factors.check.check(ADA, code, HOME);

    refused(FactorProblem.CODE_WRONG, () -> factors.check.check(ADA, code, HOME));
    refused(FactorProblem.CODE_WRONG, () -> factors.check.check(ADA, factors.code(id, -1), HOME));
    factors.check.check(ADA, factors.code(id, 1), HOME);
  }

  @Test
  void ofManyWithOneCodeAtOnceOneGetsIn() {
    FactorId id = factors.add(ADA, "Phone");
    String code = factors.code(id);
    List<CompletableFuture<String>> tries =
        IntStream.range(0, 5)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            Problems.outcome(() -> factors.check.check(ADA, code, "192.0.2." + n))))
            .toList();

    assertThat(tries.stream().map(CompletableFuture::join).filter("done"::equals)).hasSize(1);
  }

  @Test
  void guessingIsHeldUpEvenForWhoKnowsThePassword() {
    FactorId id = factors.add(ADA, "Phone");
    for (int guess = 0; guess < 5; guess++) {
      refused(FactorProblem.CODE_WRONG, () -> factors.check.check(ADA, "000000", ELSEWHERE));
      assertThat(needed().note()).isNotEmpty();
    }
    TooManyAttempts wait =
        catchThrowableOfType(
            TooManyAttempts.class, () -> factors.check.check(ADA, factors.code(id), ELSEWHERE));

    assertThat(wait.seconds()).isEqualTo(1);
    factors.check.check(ADA, factors.code(id), HOME);
  }

  @Test
  void recoveryCodesCountOnceEachAndAreReplacedTogether() {
    factors.add(ADA, "Phone");
    List<String> codes = factors.renew.renew(ADA);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.matches("\\w{5}-\\w{5}"));
    assertThat(factors.of(ADA).recoveryCodes().toString()).doesNotContain(codes.get(0));

    assertThat(factors.check.check(ADA, codes.get(0).toUpperCase(java.util.Locale.ROOT), HOME))
        .isEqualTo("recovery_code");
    refused(FactorProblem.CODE_WRONG, () -> factors.check.check(ADA, codes.get(0), HOME));
    assertThat(factors.of(ADA).recoveryCodes()).hasSize(9);

    List<String> next = factors.renew.renew(ADA);
    refused(FactorProblem.CODE_WRONG, () -> factors.check.check(ADA, codes.get(1), HOME));
    factors.check.check(ADA, next.get(1), HOME);
    assertThat(identity.audit.actions())
        .containsSubsequence(
            "factor.added",
            "recovery-codes.renewed",
            "recovery-code.used",
            "recovery-codes.renewed");
  }

  @Test
  void recoveryCodesAloneAreNoSecondFactor() {
    refused(FactorProblem.FACTOR_NOT_FOUND, () -> factors.renew.renew(ADA));
    FactorId id = factors.add(ADA, "Phone");
    List<String> codes = factors.renew.renew(ADA);
    factors.remove.remove(ADA, true, id);

    assertThat(factors.of(ADA).recoveryCodes()).isEmpty();
    refused(FactorProblem.CODE_WRONG, () -> factors.check.check(ADA, codes.get(0), HOME));
    assertThat(identity.audit.actions()).endsWith("factor.removed");
    assertThat(factors.mails)
        .extracting(Mail::subject)
        .contains("An authenticator app was removed");
  }

  @Test
  void weakSessionChangesNothingOfWhatProtects() {
    FactorId id = factors.add(ADA, "Phone");

    refused(
        FactorProblem.SECOND_FACTOR_REQUIRED,
        () -> factors.enroll.enroll(ADA, false, "Mine", Optional.empty()));
    refused(FactorProblem.SECOND_FACTOR_REQUIRED, () -> factors.remove.remove(ADA, false, id));
    FactorId second = factors.begin(ADA, "Tablet");
    refused(
        FactorProblem.SECOND_FACTOR_REQUIRED,
        () ->
            factors.verify.verify(
                ADA, false, second, Optional.empty(), factors.code(second), HOME));
    factors.remove.remove(ADA, false, second);
  }

  @Test
  void namesAreTakenOnceAndTenIsTheMost() {
    for (int number = 0; number < SecondFactors.MOST; number++) {
      factors.begin(ADA, "App " + number);
    }
    refused(FactorProblem.NAME_TAKEN, () -> factors.begin(ADA, "app 3"));
    refused(FactorProblem.TOO_MANY_FACTORS, () -> factors.begin(ADA, "One more"));
  }

  @Test
  void firstRightCodeEndsOtherSetUps() {
    factors.begin(ADA, "Old");
    factors.add(ADA, "Phone");

    assertThat(factors.of(ADA).factors()).extracting(Factor::name).containsExactly("Phone");
  }

  @Test
  void challengeIsGoodOnceForItsFactorForFiveMinutes() {
    FactorId id = factors.add(ADA, "Phone");
    FactorChallenge challenge = factors.verify.challenge(ADA, id);
    identity.clock.advance(Duration.ofMinutes(5));
    refused(FactorProblem.CHALLENGE_OVER, () -> verify(id, challenge, factors.code(id)));

    FactorChallenge next = factors.verify.challenge(ADA, id);
    verify(id, next, factors.code(id));
    refused(FactorProblem.CHALLENGE_OVER, () -> verify(id, next, factors.code(id, 1)));
    refused(
        FactorProblem.FACTOR_NOT_FOUND,
        () -> factors.verify.challenge(ADA, new FactorId(next.id())));
  }

  @Test
  void secretIsStoredEncrypted() {
    EnrollFactor.Enrolled enrolled =
        factors.enroll.enroll(ADA, false, "Phone", Optional.of("Voice"));

    assertThat(enrolled.factor().sealedSecret()).doesNotContain(enrolled.secret().text());
    assertThat(enrolled.uri()).contains("issuer=Voice").contains(enrolled.secret().text());
    assertThat(enrolled.toString()).doesNotContain(enrolled.secret().text());
  }

  @Test
  void passwordAloneOpensNoSession() {
    FactorId id = factors.add(ADA, "Phone");
    SecondStepNeeded needed = needed();
    assertThat(identity.sessionsOpen()).isZero();
    assertThat(identity.sessions.find(needed.note())).isEmpty();

    String token = identity.signIn.finish(needed.note(), factors.code(id), HOME);
    Caller caller = identity.sessions.find(token).orElseThrow();
    assertThat(caller.isStrong()).isTrue();
    assertThat(identity.audit.actions()).endsWith("session.started");
  }

  @Test
  void noteIsGoodForTenMinutesAndThePasswordItWasGotWith() {
    FactorId id = factors.add(ADA, "Phone");
    String note = needed().note();
    refused(IdentityProblem.LINK_NOT_VALID, () -> finish("forged", factors.code(id)));
    refused(FactorProblem.CODE_WRONG, () -> finish(note, "000000"));
    identity.userChanges.change(ADA, ada -> ada.withPassword(Identities.PASSWORDS.hash("another")));
    refused(IdentityProblem.LINK_NOT_VALID, () -> finish(note, factors.code(id)));

    identity.userChanges.change(ADA, ada -> ada.withPassword(Identities.PASSWORDS.hash(PASSWORD)));
    String late = needed().note();
    assertThat(factors.step.isGood(late)).isTrue();
    identity.clock.advance(SecondStep.PATIENCE);
    assertThat(factors.step.isGood(late)).isFalse();
    refused(IdentityProblem.LINK_NOT_VALID, () -> finish(late, factors.code(id)));
  }

  @Test
  void webSessionOfBeforeOpensNothingOnceThereIsAFactor() {
    String before = identity.signIn.signIn(new SignIn.Command("ada@acme.example", PASSWORD, HOME));
    assertThat(identity.sessions.find(before)).isPresent();
    factors.add(ADA, "Phone");
    identity.clock.advance(Duration.ofSeconds(2));

    assertThat(identity.sessions.find(before)).isEmpty();
  }

  @Test
  void strengthenedSessionHasANewTokenAndTheOldOneEnds() {
    String before = identity.signIn.signIn(new SignIn.Command("ada@acme.example", PASSWORD, HOME));
    factors.add(ADA, "Phone");
    String after = identity.sessions.strengthen(before, ADA).orElseThrow();

    assertThat(identity.sessions.find(before)).isEmpty();
    assertThat(identity.sessions.find(after).orElseThrow().isStrong()).isTrue();
    assertThat(identity.sessions.strengthen(before, ADA)).isEmpty();
  }

  private String verify(FactorId id, String code) {
    String method = factors.verify.verify(ADA, false, id, Optional.empty(), code, HOME);
    identity.clock.advance(Totp.STEP);
    return method;
  }

  private void verify(FactorId id, FactorChallenge challenge, String code) {
    factors.verify.verify(ADA, false, id, Optional.of(challenge.id()), code, HOME);
  }

  private SecondStepNeeded needed() {
    return catchThrowableOfType(
        SecondStepNeeded.class,
        () -> identity.signIn.signIn(new SignIn.Command("ada@acme.example", PASSWORD, HOME)));
  }

  private String finish(String note, String code) {
    return identity.signIn.finish(note, code, HOME);
  }
}
