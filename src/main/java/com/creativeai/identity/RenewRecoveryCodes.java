package com.creativeai.identity;

import com.creativeai.identity.FactorChanges.Step;
import com.creativeai.identity.factor.RecoveryCodes;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes recovery codes, in place of all that there were (F4). */
@ApplicationScoped
public class RenewRecoveryCodes {
  @Inject FactorChanges changes;
  @Inject RecoveryCodes recovery;

  public RenewRecoveryCodes() {}

  RenewRecoveryCodes(FactorChanges changes, RecoveryCodes recovery) {
    this.changes = changes;
    this.recovery = recovery;
  }

  /** Answers them, which nobody can a second time. */
  public List<String> renew(UserId user) {
    List<String> codes = recovery.fresh();
    List<String> digests = codes.stream().map(code -> recovery.digest(user, code)).toList();
    changes.change(
        user,
        known -> {
          if (!known.isOn()) {
            throw new ProblemException(
                FactorProblem.FACTOR_NOT_FOUND, "Set up an authenticator app first.");
          }
          return Step.known(
              known.withRecoveryCodes(digests),
              AuditAction.RECOVERY_CODES_RENEWED,
              user.toString());
        });
    return codes;
  }
}
