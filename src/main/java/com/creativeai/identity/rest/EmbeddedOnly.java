package com.creativeai.identity.rest;

import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Where Supabase knows the users, its own addresses are the ones to use. */
@Provider
@AuthDialect
public class EmbeddedOnly implements ContainerRequestFilter {
  @Inject TokenSettings settings;

  @Override
  public void filter(ContainerRequestContext request) {
    if (settings.isSupabase()) {
      throw new ProblemException(
          CommonProblem.NOT_FOUND, "Users sign in at Supabase; use the project's own address.");
    }
  }
}
