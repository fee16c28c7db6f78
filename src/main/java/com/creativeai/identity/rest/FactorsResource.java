package com.creativeai.identity.rest;

import static com.creativeai.identity.rest.AuthRequest.required;

import com.creativeai.identity.AuthSessions;
import com.creativeai.identity.EndSessions;
import com.creativeai.identity.EnrollFactor;
import com.creativeai.identity.FactorId;
import com.creativeai.identity.RemoveFactor;
import com.creativeai.identity.VerifyFactor;
import com.creativeai.identity.model.FactorChallenge;
import com.creativeai.identity.token.SignedIn;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second factor in the auth dialect (ID-11). */
@Path("/auth/v1/factors")
@AuthDialect
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class FactorsResource {
  /** What a code is sent with. */
  public record ChallengeJson(String id, String type, @JsonProperty("expires_at") long expiresAt) {}

  /** What was removed. */
  public record RemovedJson(String id) {}

  @Inject DialectSession session;
  @Inject EnrollFactor enroll;
  @Inject VerifyFactor verify;
  @Inject RemoveFactor remove;
  @Inject AuthSessions sessions;
  @Inject EndSessions ending;
  @Context HttpServletRequest client;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public EnrolledJson enroll(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header, FactorRequest body) {
    SignedIn person = session.any(header);
    if (!FactorJson.TYPE.equals(required(body.factorType(), "factor_type"))) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "factor_type", "factor_type needs to be totp");
    }
    return EnrolledJson.of(
        enroll.enroll(
            person.user().id(),
            person.isStrong(),
            Optional.ofNullable(body.friendlyName()).orElse(""),
            Optional.ofNullable(body.issuer())));
  }

  @POST
  @Path("{id}/challenge")
  public ChallengeJson challenge(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header, @PathParam("id") String id) {
    FactorChallenge challenge = verify.challenge(session.any(header).user().id(), factor(id));
    return new ChallengeJson(
        challenge.id().toString(), FactorJson.TYPE, challenge.expiresAt().getEpochSecond());
  }

  /** The session goes on with the tokens of the answer; sessions without a second factor end. */
  @POST
  @Path("{id}/verify")
  @Consumes(MediaType.APPLICATION_JSON)
  public GrantJson verify(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header,
      @PathParam("id") String id,
      FactorRequest body) {
    SignedIn person = session.any(header);
    UUID challenge =
        uuid(required(body.challengeId(), "challenge_id")).orElseThrow(VerifyFactor::challengeOver);
    String method =
        verify.verify(
            person.user().id(),
            person.isStrong(),
            factor(id),
            Optional.of(challenge),
            required(body.code(), "code"),
            client.getRemoteAddr());
    GrantJson grant = GrantJson.of(sessions.strengthen(person.session(), method));
    ending.endWeak(person.user().id());
    return grant;
  }

  @DELETE
  @Path("{id}")
  public RemovedJson remove(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header, @PathParam("id") String id) {
    SignedIn person = session.any(header);
    boolean counted = remove.remove(person.user().id(), person.isStrong(), factor(id)).verified();
    if (counted) {
      ending.endOthers(person.user().id(), person.session());
    }
    return new RemovedJson(id);
  }

  private static FactorId factor(String id) {
    return new FactorId(uuid(id).orElseThrow(VerifyFactor::notFound));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
