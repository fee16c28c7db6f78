package com.creativeai.identity;

import com.creativeai.identity.FactorChanges.Step;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.FactorChallenge;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Takes a code of one factor; its first right one makes the factor count (F6). */
@ApplicationScoped
public class VerifyFactor {
  static final Duration CHALLENGE = Duration.ofMinutes(5);

  @Inject FactorChanges changes;
  @Inject CheckFactor check;
  @Inject FactorLetters letters;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public VerifyFactor() {}

  VerifyFactor(
      FactorChanges changes,
      CheckFactor check,
      FactorLetters letters,
      IdGenerator ids,
      Clock clock) {
    this.changes = changes;
    this.check = check;
    this.letters = letters;
    this.ids = ids;
    this.clock = clock;
  }

  /** Somebody is about to send a code. */
  public FactorChallenge challenge(UserId user, FactorId id) {
    FactorChallenge challenge =
        new FactorChallenge(ids.next(), id, clock.instant().plus(CHALLENGE));
    changes.change(
        user,
        known -> {
          require(known, id);
          return Step.quiet(known.with(challenge, clock.instant()));
        });
    return challenge;
  }

  /**
   * Takes the code. Answers how it was shown.
   *
   * @param strong whether the session showed a second factor before, which adding another one takes
   * @param challenge for clients of the auth dialect
   * @param from the client's network address
   * @throws TooManyAttempts when this address or person has to wait
   */
  public String verify(
      UserId user,
      boolean strong,
      FactorId id,
      Optional<UUID> challenge,
      String code,
      String from) {
    Factor before = require(changes.find(user), id);
    check.limited(
        user, from, () -> changes.change(user, known -> step(known, strong, id, challenge, code)));
    if (!before.verified()) {
      letters.added(user, before);
    }
    return CheckFactor.method(code);
  }

  private Step step(
      SecondFactors known, boolean strong, FactorId id, Optional<UUID> challenge, String code) {
    Factor factor = require(known, id);
    if (known.isOn() && !factor.verified() && !strong) {
      throw CheckFactor.needed();
    }
    if (challenge.isPresent() && known.challenge(challenge.get(), id, clock.instant()).isEmpty()) {
      throw challengeOver();
    }
    UnaryOperator<SecondFactors> rest =
        after -> {
          SecondFactors open = challenge.map(after::withoutChallenge).orElse(after);
          return factor.verified() ? open : open.withoutUnverified();
        };
    return check.accept(known, List.of(factor), code, rest);
  }

  static Factor require(SecondFactors known, FactorId id) {
    return known.find(id).orElseThrow(VerifyFactor::notFound);
  }

  /** For what is no id as well. */
  public static ProblemException notFound() {
    return new ProblemException(FactorProblem.FACTOR_NOT_FOUND, "There is no such factor.");
  }

  public static ProblemException challengeOver() {
    return new ProblemException(
        FactorProblem.CHALLENGE_OVER, "The challenge is over, or was used. Make a new one.");
  }
}
