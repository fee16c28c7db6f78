package com.creativeai.identity;

import com.creativeai.platform.problem.ProblemType;

/** Why a change of an organization, its members or an account is refused. */
public enum OrganizationProblem implements ProblemType {
  ORGANIZATION_NOT_FOUND("organization-not-found", 404, "There is no such organization"),
  MEMBER_NOT_FOUND("member-not-found", 404, "There is no such member"),
  INVITATION_NOT_FOUND("invitation-not-found", 404, "There is no such invitation"),
  OWNERS_ONLY("owners-only", 403, "Only owners may do this"),
  ROLE_TOO_HIGH("role-too-high", 403, "The role is higher than yours"),
  LAST_OWNER("last-owner", 409, "An organization keeps at least one owner"),
  ALREADY_MEMBER("already-member", 409, "This person is a member already"),
  TOO_MANY_INVITATIONS("too-many-invitations", 409, "Too many invitations are open"),
  INVITATION_FOR_ANOTHER("invitation-for-another", 403, "The invitation is for somebody else"),
  EMAIL_NOT_CONFIRMED("email-not-confirmed", 403, "The e-mail address is not confirmed"),
  DOMAIN_NOT_ALLOWED("domain-not-allowed", 422, "This domain cannot be allowed"),
  NO_SEAT_LEFT("no-seat-left", 402, "The plan has no seat left"),
  PLAN_LIMIT_REACHED("plan-limit-reached", 402, "The plan has no calls left in this period"),
  TOO_MANY_ORGANIZATIONS("too-many-organizations", 409, "You own as many as you may"),
  WEB_SESSION_NEEDED("web-session-needed", 409, "Only a web session has an organization to switch"),
  CHANGED_MEANWHILE("changed-meanwhile", 409, "Others changed it at the same time");

  private final Details details;

  OrganizationProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
