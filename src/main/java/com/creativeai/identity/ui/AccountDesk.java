package com.creativeai.identity.ui;

import com.creativeai.identity.SecondStepNeeded;
import com.creativeai.identity.SignIn;
import com.creativeai.identity.SignUp;
import java.util.List;

/** What the account pages ask: of accounts of our own, or of those at a Supabase project. */
public interface AccountDesk {
  /**
   * Answers the new session's token.
   *
   * @throws SecondStepNeeded when the browser has to bring a code; it remembers the first step
   */
  String signIn(SignIn.Command command);

  /** Whether this browser has done the first step. */
  boolean awaitsSecondStep();

  /** The second step. Answers the new session's token. */
  String finish(String code, String from);

  void signUp(SignUp.Command command);

  /** Mails the link to a new password, if there is such an account. */
  void recover(String email, String from);

  /** Mails the link of a sign-up once more, if there is such an account. */
  void confirmAgain(String email, String from);

  /**
   * Whether a new password may be set.
   *
   * @param link of the mail
   */
  boolean isGood(String link);

  void reset(String link, String password);

  /** Names of those through whom people may sign in besides. */
  List<String> providers();

  /** Where the browser goes to sign in through a provider. */
  String door(String provider, LocalAddress wanted);

  /** Whether a recovery code is as good as one of the app. */
  boolean takesRecoveryCodes();
}
