package com.creativeai.identity.rest;

import com.creativeai.identity.Actor;
import com.creativeai.identity.InvitationId;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.InvitationRules;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ids and roles from outside; an id of another form names nothing, like one that is nobody's. */
final class WantedIds {
  private WantedIds() {}

  static OrganizationId organization(String text) {
    try {
      return OrganizationId.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(
          OrganizationProblem.ORGANIZATION_NOT_FOUND, "There is no such organization.");
    }
  }

  static UserId member(String text) {
    try {
      return UserId.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(OrganizationProblem.MEMBER_NOT_FOUND, "There is no such member.");
    }
  }

  static InvitationId invitation(String text) {
    try {
      return InvitationId.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw InvitationRules.notFound();
    }
  }

  static Role role(@Nullable String code) {
    try {
      return Role.of(Optional.ofNullable(code).orElse(""));
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "role", "One of owner, admin, member, viewer.");
    }
  }

  /** Addresses of people's own things are closed to machines by their permission already. */
  static UserId person(Actor actor) {
    return actor
        .person()
        .orElseThrow(
            () ->
                new ProblemException(
                    CommonProblem.NOT_ALLOWED, "This is for people; an API key has no account."));
  }
}
