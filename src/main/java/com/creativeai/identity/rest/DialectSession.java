package com.creativeai.identity.rest;

import com.creativeai.identity.FactorProblem;
import com.creativeai.identity.IdentityProblem;
import com.creativeai.identity.ReadFactors;
import com.creativeai.identity.token.BearerTokens;
import com.creativeai.identity.token.SignedIn;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Who talks to the auth dialect, and how sure that is (F6). */
@ApplicationScoped
public class DialectSession {
  @Inject BearerTokens tokens;
  @Inject ReadFactors factors;

  public DialectSession() {}

  DialectSession(BearerTokens tokens, ReadFactors factors) {
    this.tokens = tokens;
    this.factors = factors;
  }

  /** Whoever sent the header, with or without their second factor. */
  SignedIn any(@Nullable String header) {
    if (!BearerTokens.isBearer(header)) {
      throw new ProblemException(CommonProblem.NOT_SIGNED_IN, "This address needs a bearer token.");
    }
    return tokens
        .find(header)
        .orElseThrow(
            () ->
                new ProblemException(
                    IdentityProblem.SESSION_OVER,
                    "The session is over, or the token is not valid."));
  }

  /** Whoever sent the header; somebody with a second factor must have shown it. */
  SignedIn complete(@Nullable String header) {
    SignedIn person = any(header);
    if (!person.isStrong() && factors.isOn(person.user().id())) {
      throw new ProblemException(
          FactorProblem.SECOND_FACTOR_REQUIRED, "AAL2 session is required: verify a factor first.");
    }
    return person;
  }
}
