package com.creativeai.identity;

import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.token.IdentityKey;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What lies between the two steps of signing in to the web app (F7). Nothing is stored: the browser
 * keeps a sealed note of the first step, which a new password makes worthless.
 */
@ApplicationScoped
public class SecondStep {
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String PURPOSE = "second-step";
  private static final int PARTS = 3;

  @Inject ReadFactors factors;
  @Inject CheckFactor check;
  @Inject UserStore users;
  @Inject IdentityKey key;
  @Inject Clock clock;

  public SecondStep() {}

  SecondStep(
      ReadFactors factors, CheckFactor check, UserStore users, IdentityKey key, Clock clock) {
    this.factors = factors;
    this.check = check;
    this.users = users;
    this.key = key;
    this.clock = clock;
  }

  /** Throws {@link SecondStepNeeded} for somebody who has a second factor. */
  void demand(User user) {
    if (factors.isOn(user.id())) {
      long until = clock.instant().plus(PATIENCE).getEpochSecond();
      throw new SecondStepNeeded(
          key.seal(PURPOSE, user.id() + " " + until + " " + fingerprint(user)));
    }
  }

  /** Whether the second step can be done with the note. */
  public boolean isGood(String note) {
    return person(note).isPresent();
  }

  User pass(String note, String code, String from) {
    User user =
        person(note)
            .orElseThrow(
                () ->
                    new ProblemException(
                        IdentityProblem.LINK_NOT_VALID, "That took too long. Sign in again."));
    check.check(user.id(), code, from);
    return user;
  }

  private Optional<User> person(String note) {
    try {
      String[] parts = key.open(PURPOSE, note).split(" ", -1);
      Instant until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
      return parts.length == PARTS && clock.instant().isBefore(until)
          ? users.find(UserId.parse(parts[0])).filter(user -> fingerprint(user).equals(parts[2]))
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException forged) {
      return Optional.empty();
    }
  }

  private String fingerprint(User user) {
    return key.digest(PURPOSE, user.id() + ":" + user.password().value());
  }
}
