package com.creativeai.platform.security;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** The caller of this request; the tenant is ambient here and explicit below. */
@RequestScoped
public class CurrentCaller {
  @Inject SecurityContext security;

  public Caller get() {
    if (security.getCallerPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw new ProblemException(CommonProblem.NOT_SIGNED_IN, "Sign in, or send an API key.");
  }

  public OrganizationId organization() {
    return get().organization();
  }
}
