package com.creativeai.identity.rest;

import static com.creativeai.identity.rest.AuthRequest.required;

import com.creativeai.identity.AuthSessions;
import com.creativeai.identity.ChangeAccount;
import com.creativeai.identity.PasswordCheck;
import com.creativeai.identity.Proofs;
import com.creativeai.identity.ReadFactors;
import com.creativeai.identity.SignInElsewhere;
import com.creativeai.identity.model.User;
import com.creativeai.identity.token.SignedIn;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and one's own user (ID-1 to ID-3). */
@Path("/auth/v1")
@AuthDialect
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
  @Inject PasswordCheck passwords;
  @Inject AuthSessions sessions;
  @Inject ChangeAccount account;
  @Inject DialectSession session;
  @Inject ReadFactors factors;
  @Inject SignInElsewhere elsewhere;
  @Context HttpServletRequest client;

  @POST
  @Path("token")
  @Consumes(MediaType.APPLICATION_JSON)
  public GrantJson token(
      @QueryParam("grant_type") @DefaultValue("") String grantType, AuthRequest body) {
    return switch (grantType) {
      case "password" ->
          GrantJson.of(
              sessions.open(
                  passwords.check(
                      required(body.email(), "email"),
                      required(body.password(), "password"),
                      client.getRemoteAddr()),
                  Proofs.PASSWORD));
      case "refresh_token" ->
          GrantJson.of(sessions.refresh(required(body.refreshToken(), "refresh_token")));
      case "pkce" ->
          GrantJson.of(
              sessions.open(
                  elsewhere.exchange(
                      required(body.authCode(), "auth_code"),
                      required(body.codeVerifier(), "code_verifier")),
                  Proofs.ELSEWHERE));
      default ->
          throw ProblemException.atField(
              CommonProblem.INVALID_REQUEST, "grant_type", "This grant_type is not known here.");
    };
  }

  @GET
  @Path("user")
  public UserJson user(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header) {
    User user = session.any(header).user();
    return UserJson.of(user, factors.of(user.id()).factors());
  }

  @PUT
  @Path("user")
  @Consumes(MediaType.APPLICATION_JSON)
  public UserJson change(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header, AuthRequest body) {
    SignedIn person = session.complete(header);
    User changed =
        account.change(
            new ChangeAccount.Command(
                person.user().id(),
                Optional.of(person.session()),
                Optional.ofNullable(body.password()),
                Optional.ofNullable(body.email()),
                body.metadata(),
                client.getRemoteAddr()));
    return UserJson.of(changed, factors.of(changed.id()).factors());
  }

  @POST
  @Path("logout")
  public Response logout(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header,
      @QueryParam("scope") @DefaultValue("global") String scope) {
    SignedIn person = session.any(header);
    switch (scope) {
      case "global" -> sessions.endAll(person.user().id());
      case "local" -> sessions.end(person.session());
      case "others" -> sessions.endOthers(person.user().id(), person.session());
      default ->
          throw ProblemException.atField(
              CommonProblem.INVALID_REQUEST, "scope", "The scope is global, local or others.");
    }
    return Response.noContent().build();
  }
}
