package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.calls.port.ReachProof;
import com.creativeai.calls.provider.twilio.TwilioReachProof;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Answers our own question whether callbacks get here (TW7). Open to everybody by role: a question
 * that we did not ask within the last minute is not answered.
 */
@Path(TwilioReachProof.PATH)
@RequestScoped
public class ReachResource {
  @Inject ReachProof proof;

  @GET
  @Path("{question}")
  @PermitAll
  @Produces(MediaType.TEXT_PLAIN)
  public String answer(@PathParam("question") String question) {
    return proof
        .answer(question)
        .orElseThrow(
            () ->
                new ProblemException(CommonProblem.NOT_FOUND, "There is nothing at this address."));
  }
}
