package com.creativeai.identity.rest;

import com.creativeai.identity.FactorProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells people who are held for want of a second factor why nothing is theirs (F6, F9), before
 * permissions refuse them without a reason.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class HeldCallers implements ContainerRequestFilter {
  @Inject CurrentCaller current;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    boolean ours = (path.startsWith("/") ? path.substring(1) : path).startsWith("api/");
    if (ours && current.find().filter(Caller::isHeld).isPresent()) {
      throw new ProblemException(
          FactorProblem.SECOND_FACTOR_REQUIRED,
          "Show your second factor first; if you have none yet, set one up.");
    }
  }
}
