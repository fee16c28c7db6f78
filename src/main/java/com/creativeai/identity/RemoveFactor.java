package com.creativeai.identity;

import com.creativeai.identity.FactorChanges.Step;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.SecondFactors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes a factor away (F8). */
@ApplicationScoped
public class RemoveFactor {
  @Inject FactorChanges changes;
  @Inject FactorLetters letters;

  public RemoveFactor() {}

  RemoveFactor(FactorChanges changes, FactorLetters letters) {
    this.changes = changes;
    this.letters = letters;
  }

  /**
   * Answers what was removed.
   *
   * @param strong whether the session showed a second factor, which removing one that counts takes
   */
  public Factor remove(UserId user, boolean strong, FactorId id) {
    Factor before = VerifyFactor.require(changes.find(user), id);
    changes.change(
        user,
        known -> {
          Factor factor = VerifyFactor.require(known, id);
          if (factor.verified() && !strong) {
            throw CheckFactor.needed();
          }
          SecondFactors after = known.without(id);
          return factor.verified()
              ? Step.known(after, AuditAction.FACTOR_REMOVED, id.toString())
              : Step.quiet(after);
        });
    if (before.verified()) {
      letters.removed(user, before);
    }
    return before;
  }
}
