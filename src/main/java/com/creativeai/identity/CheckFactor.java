package com.creativeai.identity;

import com.creativeai.identity.FactorChanges.Step;
import com.creativeai.identity.factor.FactorSecret;
import com.creativeai.identity.factor.RecoveryCodes;
import com.creativeai.identity.factor.Totp;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.identity.model.SignInLimits;
import com.creativeai.identity.token.IdentityKey;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Knows people by a code of their app, or a recovery code, and uses it up (F1 to F5). */
@ApplicationScoped
public class CheckFactor {
  private static final System.Logger LOG = System.getLogger(CheckFactor.class.getName());

  @Inject FactorChanges changes;
  @Inject RecoveryCodes recovery;
  @Inject IdentityKey key;
  @Inject SignInLimits limits;
  @Inject Clock clock;

  public CheckFactor() {}

  CheckFactor(
      FactorChanges changes,
      RecoveryCodes recovery,
      IdentityKey key,
      SignInLimits limits,
      Clock clock) {
    this.changes = changes;
    this.recovery = recovery;
    this.key = key;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Uses up a code of any verified factor, or a recovery code. Answers how it was shown.
   *
   * @param from the client's network address
   * @throws TooManyAttempts when this address or person has to wait
   */
  public String check(UserId user, String code, String from) {
    return limited(
        user,
        from,
        () -> {
          changes.change(user, known -> accept(known, known.verified(), code, Function.identity()));
          return method(code);
        });
  }

  /** Bound to the person: the secret of one is not read as another's. */
  static String purpose(UserId user) {
    return "second-factor:" + user;
  }

  /** What a weak session of somebody protected is told. */
  static ProblemException needed() {
    return new ProblemException(
        FactorProblem.SECOND_FACTOR_REQUIRED,
        "Show your second factor first; if you have none yet, set one up.");
  }

  /** How a code of this form shows who somebody is, in the words of the auth dialect. */
  static String method(String code) {
    return RecoveryCodes.isOne(code) ? Proofs.RECOVERY_CODE : Proofs.TOTP;
  }

  /** Runs an attempt that throws when the code is wrong. */
  <T> T limited(UserId user, String from, Supplier<T> attempt) {
    String account = "factor:" + user;
    Duration wait = limits.begin(account, from);
    if (!wait.isZero()) {
      LOG.log(System.Logger.Level.WARNING, "second-factor=delayed user={0} wait={1}", user, wait);
      throw new TooManyAttempts(wait);
    }
    T result = attempt.get();
    limits.succeeded(account, from);
    return result;
  }

  /** The step that accepts the code for one of these factors; throws CODE_WRONG. */
  Step accept(
      SecondFactors known,
      List<Factor> candidates,
      String code,
      Function<SecondFactors, SecondFactors> rest) {
    if (RecoveryCodes.isOne(code)) {
      return acceptRecovery(known, candidates, code, rest);
    }
    String digits = code.replaceAll("\\s", "");
    Instant now = clock.instant();
    for (Factor factor : candidates) {
      OptionalLong step =
          secret(known.user(), factor)
              .map(secret -> Totp.step(secret, digits, now, factor.lastStep()))
              .orElse(OptionalLong.empty());
      if (step.isPresent()) {
        SecondFactors after = rest.apply(known.with(factor.used(step.getAsLong(), now)));
        return factor.verified()
            ? Step.quiet(after)
            : Step.known(after, AuditAction.FACTOR_ADDED, factor.id().toString());
      }
    }
    throw wrong();
  }

  /** Empty when it was sealed with another key: the factor is as good as lost then. */
  private Optional<FactorSecret> secret(UserId user, Factor factor) {
    try {
      return Optional.of(new FactorSecret(key.open(purpose(user), factor.sealedSecret())));
    } catch (IllegalStateException unreadable) {
      LOG.log(System.Logger.Level.ERROR, "second-factor=unreadable id={0}", factor.id());
      return Optional.empty();
    }
  }

  private Step acceptRecovery(
      SecondFactors known,
      List<Factor> candidates,
      String code,
      Function<SecondFactors, SecondFactors> rest) {
    Optional<String> digest = recovery.find(known.user(), code, known.recoveryCodes());
    if (digest.isEmpty() || candidates.stream().noneMatch(Factor::verified)) {
      throw wrong();
    }
    List<String> left =
        known.recoveryCodes().stream().filter(other -> !other.equals(digest.get())).toList();
    return Step.known(
        rest.apply(known.withRecoveryCodes(left)),
        AuditAction.RECOVERY_CODE_USED,
        known.user().toString());
  }

  private static ProblemException wrong() {
    return ProblemException.atField(
        FactorProblem.CODE_WRONG,
        "code",
        "The code is not right, or was used before. Wait for the next one.");
  }
}
