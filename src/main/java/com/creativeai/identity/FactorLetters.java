package com.creativeai.identity;

import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells people by mail that their second factors changed (F10). */
@ApplicationScoped
public class FactorLetters {
  @Inject UserStore users;
  @Inject AccountNotices notices;

  public FactorLetters() {}

  FactorLetters(UserStore users, AccountNotices notices) {
    this.users = users;
    this.notices = notices;
  }

  void added(UserId user, Factor factor) {
    send(
        user,
        "Two-step sign-in is on",
        "An authenticator app was added to your account"
            + named(factor)
            + ". From now on, signing in takes a code of it.",
        "ask whoever runs this service to remove the app, and choose a new password");
  }

  void removed(UserId user, Factor factor) {
    send(
        user,
        "An authenticator app was removed",
        "An authenticator app was removed from your account" + named(factor) + ".",
        "choose a new password, and set two-step sign-in up again");
  }

  private void send(UserId user, String subject, String sentence, String advice) {
    users.find(user).ifPresent(known -> notices.mail(known, subject, sentence, advice));
  }

  private static String named(Factor factor) {
    return factor.name().isEmpty() ? "" : ": " + factor.name();
  }
}
