package com.creativeai.identity.rest;

import com.creativeai.identity.SecondStepCookie;
import com.creativeai.identity.SecondStepNeeded;
import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.SignIn;
import com.creativeai.identity.SignInElsewhere;
import com.creativeai.identity.SignInElsewhere.Arrival;
import com.creativeai.identity.SignInElsewhere.Departure;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** To other providers and back (E1 to E5). */
@Path("/auth/v1")
@AuthDialect
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ExternalResource {
  private static final String COOKIE = "cai_elsewhere";
  private static final String PATH = "/auth/v1/callback";
  private static final int SECONDS = 600;
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  @Inject SignInElsewhere elsewhere;
  @Inject SignIn signIn;
  @Inject SessionCookie session;
  @Inject SecondStepCookie secondStep;
  @Inject DeploymentSettings deployment;
  @Context HttpServletRequest client;
  @Context HttpServletResponse servlet;

  /**
   * Leaves for the provider.
   *
   * @param page where the web app's own sign-in leads to; clients send a challenge instead
   */
  @GET
  @Path("authorize")
  public Response authorize(
      @QueryParam("provider") @DefaultValue("") String provider,
      @QueryParam("redirect_to") @DefaultValue("") String target,
      @QueryParam("code_challenge") @Nullable String challenge,
      @QueryParam("code_challenge_method") @DefaultValue("") String method,
      @QueryParam("page") @Nullable String page) {
    boolean isPkce =
        challenge != null
            && CHALLENGE.matcher(challenge).matches()
            && method.equalsIgnoreCase("s256");
    if (page == null && !isPkce) {
      elsewhere.require(provider);
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          "code_challenge",
          "Use the PKCE flow: flowType 'pkce', with an S256 challenge.");
    }
    Departure departure =
        page == null
            ? elsewhere.begin(provider, target, Optional.ofNullable(challenge))
            : elsewhere.begin(provider, deployment.publicOrigin() + page, Optional.empty());
    return Response.status(Response.Status.FOUND)
        .location(departure.to())
        .cookie(cookie(departure.browser(), SECONDS))
        .build();
  }

  @GET
  @Path("callback")
  public Response callback(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("code") @DefaultValue("") String code,
      @CookieParam(COOKIE) @DefaultValue("") String browser) {
    return Response.status(Response.Status.FOUND)
        .location(arrive(state, code, browser))
        .cookie(cookie("", 0))
        .build();
  }

  private URI arrive(String state, String code, String browser) {
    try {
      Arrival arrival = elsewhere.arrive(state, code, browser);
      if (arrival.code().isPresent()) {
        String target = arrival.target();
        String separator = target.contains("?") ? "&" : "?";
        return URI.create(target + separator + "code=" + arrival.code().get());
      }
      return enter(arrival);
    } catch (ProblemException refused) {
      return URI.create(deployment.publicOrigin() + "/sign-in?problem=" + refused.type().code());
    }
  }

  /** To where they were going, or to the second step (F7). */
  private URI enter(Arrival arrival) {
    try {
      servlet.addCookie(session.carrying(signIn.open(arrival.user(), client.getRemoteAddr())));
      return URI.create(arrival.target());
    } catch (SecondStepNeeded needed) {
      servlet.addCookie(secondStep.carrying(needed.note()));
      String origin = deployment.publicOrigin().toString();
      String wanted = arrival.target().substring(origin.length());
      return URI.create(
          origin + "/sign-in/code?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path(PATH)
        .maxAge(seconds)
        .httpOnly(true)
        .secure("https".equals(deployment.publicOrigin().getScheme()))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
