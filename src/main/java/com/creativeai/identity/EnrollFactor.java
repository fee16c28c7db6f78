package com.creativeai.identity;

import com.creativeai.identity.FactorChanges.Step;
import com.creativeai.identity.factor.FactorSecret;
import com.creativeai.identity.factor.QrPicture;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.token.IdentityKey;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins to set up an authenticator app, which counts from its first right code on (F3, F6). */
@ApplicationScoped
public class EnrollFactor {
  private static final int LONGEST = 64;

  /** A picture holds 2,331 bytes, and a letter of an address may take nine of them. */
  private static final int LONGEST_SHOWN = 100;

  /**
   * What the person's app needs to know, once.
   *
   * @param uri what the picture says
   * @param picture SVG
   */
  public record Enrolled(Factor factor, FactorSecret secret, String uri, String picture) {
    @Override
    public String toString() {
      return "Enrolled[" + factor.id() + "]";
    }
  }

  @Inject FactorChanges changes;
  @Inject UserStore users;
  @Inject IdentityKey key;
  @Inject DeploymentSettings deployment;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public EnrollFactor() {}

  EnrollFactor(
      FactorChanges changes,
      UserStore users,
      IdentityKey key,
      DeploymentSettings deployment,
      IdGenerator ids,
      Clock clock) {
    this.changes = changes;
    this.users = users;
    this.key = key;
    this.deployment = deployment;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins.
   *
   * @param strong whether the session showed a second factor, which adding another one takes
   * @param name as the person calls it; may be empty for one only
   * @param issuer as the app shows it; unset, it is our host
   */
  public Enrolled enroll(UserId person, boolean strong, String name, Optional<String> issuer) {
    User user =
        users
            .find(person)
            .orElseThrow(
                () -> new ProblemException(IdentityProblem.SESSION_OVER, "Sign in again."));
    String called = line(name, "friendly_name");
    String shown =
        issuer
            .map(text -> line(text, "issuer"))
            .filter(text -> !text.isEmpty())
            .orElseGet(() -> deployment.publicOrigin().getHost());
    FactorSecret secret = FactorSecret.fresh();
    Instant now = clock.instant();
    Factor factor =
        new Factor(
            new FactorId(ids.next()),
            called,
            false,
            key.seal(CheckFactor.purpose(person), secret.text()),
            now,
            now,
            0);
    String account = user.email().value();
    String uri = secret.uri(shown, account.substring(0, Math.min(account.length(), LONGEST_SHOWN)));
    String picture = QrPicture.svg(uri);
    changes.change(person, known -> Step.quiet(added(known, factor, strong)));
    return new Enrolled(factor, secret, uri, picture);
  }

  private static SecondFactors added(SecondFactors known, Factor factor, boolean strong) {
    if (known.isOn() && !strong) {
      throw CheckFactor.needed();
    }
    if (known.hasName(factor.name())) {
      throw ProblemException.atField(
          FactorProblem.NAME_TAKEN, "friendly_name", "You have one of this name already.");
    }
    if (known.isFull()) {
      throw new ProblemException(
          FactorProblem.TOO_MANY_FACTORS,
          "You can have " + SecondFactors.MOST + ". Remove one first.");
    }
    return known.with(factor);
  }

  private static String line(String text, String field) {
    String line = text.strip();
    if (line.length() > LONGEST || line.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, field, "Use at most " + LONGEST + " characters.");
    }
    return line;
  }
}
