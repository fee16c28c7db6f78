package com.creativeai.identity;

import com.creativeai.platform.problem.ProblemType;

/** Why somebody was not let in. */
public enum IdentityProblem implements ProblemType {
  WRONG_CREDENTIALS("wrong-credentials", 401, "The address or the password is not right"),
  TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many attempts to sign in"),
  NO_ORGANIZATION("no-organization", 403, "The account belongs to no organization"),
  EMAIL_NOT_CONFIRMED("email-not-confirmed", 403, "The e-mail address is not confirmed yet"),
  EMAIL_TAKEN("email-taken", 422, "There is an account with this address already"),
  EMAIL_INVALID("email-invalid", 422, "This is not an e-mail address"),
  PASSWORD_WEAK("password-weak", 422, "The password is too easy to guess"),
  PASSWORD_UNCHANGED("password-unchanged", 422, "The new password is the old one"),
  PROFILE_INVALID("profile-invalid", 422, "What is said about the person does not fit"),
  SIGN_UP_CLOSED("sign-up-closed", 403, "New accounts are not taken here"),
  PROVIDER_OFF("provider-off", 400, "Signing in through this provider is not set up"),
  CODE_UNKNOWN("code-unknown", 404, "There is no such code"),
  LINK_NOT_VALID("link-not-valid", 403, "The link or code is not valid any more"),
  TOO_MANY_MAILS("too-many-mails", 429, "Too many mails were asked for"),
  REFRESH_TOKEN_UNKNOWN("refresh-token-unknown", 400, "There is no such refresh token"),
  REFRESH_TOKEN_USED("refresh-token-used", 400, "The refresh token was used before"),
  SESSION_OVER("session-over", 403, "The session is over"),
  IDENTITY_UNAVAILABLE("identity-unavailable", 503, "Signing in is not possible at the moment");

  private final Details details;

  IdentityProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
