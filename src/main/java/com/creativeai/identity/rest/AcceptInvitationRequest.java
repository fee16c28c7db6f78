package com.creativeai.identity.rest;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/invitations/accept}.
 *
 * @param token the last part of the invitation's link
 */
public record AcceptInvitationRequest(@Nullable String token) {
  String given() {
    if (token == null || token.isBlank()) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "token", "Send the last part of the invitation's link.");
    }
    return token;
  }

  @Override
  public String toString() {
    return "AcceptInvitationRequest[secret]";
  }
}
