package com.creativeai.identity.rest;

import com.creativeai.identity.IdentityProblem;
import com.creativeai.identity.ProjectSignIn;
import com.creativeai.identity.ProjectTripCookie;
import com.creativeai.identity.ProjectTrips;
import com.creativeai.identity.ProjectTrips.Trip;
import com.creativeai.identity.SecondStepNeeded;
import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.WaitingGrant;
import com.creativeai.identity.project.ProjectAccounts;
import com.creativeai.identity.project.ProjectGrant;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where browsers come back from a Supabase project (S4). Open to everybody: the code decides. */
@Path("/auth/project")
@PermitAll
public class ProjectResource {
  /** Where somebody who forgot their password goes on. */
  public static final String RESET = "/reset-password";

  @Inject ProjectTrips trips;
  @Inject ProjectTripCookie trip;
  @Inject ProjectAccounts accounts;
  @Inject ProjectSignIn signIn;
  @Inject SessionCookie cookie;
  @Inject DeploymentSettings deployment;
  @Context HttpServletRequest client;
  @Context HttpServletResponse servlet;

  @GET
  @Path("callback")
  public Response callback(@QueryParam("code") @DefaultValue("") String code) {
    servlet.addCookie(trip.removal());
    return Response.status(Response.Status.FOUND)
        .location(URI.create(deployment.publicOrigin() + arrive(code)))
        .build();
  }

  private String arrive(String code) {
    try {
      Trip made =
          trips
              .read(trip.read(client.getCookies()))
              .filter(known -> !code.isEmpty())
              .orElseThrow(
                  () -> new ProblemException(IdentityProblem.LINK_NOT_VALID, "Begin again."));
      ProjectGrant grant = accounts.exchange(code, made.verifier());
      return made.target().equals(RESET) ? reset(grant) : enter(grant, made.target());
    } catch (ProblemException refused) {
      return "/sign-in?problem=" + refused.type().code();
    }
  }

  private String reset(ProjectGrant grant) {
    WaitingGrant.NEW_PASSWORD.keep(client.getSession(), grant);
    return RESET;
  }

  /** To where they were going, or to the second step (S5). */
  private String enter(ProjectGrant grant, String target) {
    try {
      servlet.addCookie(cookie.carrying(signIn.enter(grant, client.getRemoteAddr())));
      return target;
    } catch (SecondStepNeeded needed) {
      WaitingGrant.SECOND_STEP.keep(client.getSession(), grant);
      return "/sign-in/code?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
  }
}
