package com.creativeai.platform.security;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;

/** The caller of this request; the tenant is ambient here and explicit below. */
@RequestScoped
public class CurrentCaller {
  @Inject SecurityContext security;

  public Caller get() {
    return find()
        .orElseThrow(
            () ->
                new ProblemException(CommonProblem.NOT_SIGNED_IN, "Sign in, or send an API key."));
  }

  /** Empty for somebody who is not signed in. */
  public Optional<Caller> find() {
    return security.getCallerPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  public OrganizationId organization() {
    return get().organization();
  }
}
