package com.creativeai.calls;

import com.creativeai.calls.media.LiveLines;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether somebody talks on a call right now, so that others can come to its line (CALL-7). */
@ApplicationScoped
public class TalkedOn {
  @Inject ReadCalls calls;
  @Inject LiveLines lines;

  void check(OrganizationId organization, CallId id) {
    if (calls.get(organization, id).isOver()) {
      throw new ProblemException(CallProblem.CALL_ENDED, "The call has already ended.");
    }
    if (!lines.has(id)) {
      throw new ProblemException(
          CallProblem.NOBODY_TALKS,
          "Nobody talks on this call yet. Try again when it is answered.");
    }
  }
}
