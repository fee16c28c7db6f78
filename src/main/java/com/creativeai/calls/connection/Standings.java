package com.creativeai.calls.connection;

import com.creativeai.calls.port.ProviderAccount;
import java.util.List;

/** What an account's standing means for the check of credentials. */
final class Standings {
  private Standings() {}

  /**
   * @param account for people
   * @param settings that hold the credentials
   */
  static Finding finding(ProviderAccount known, String account, List<String> settings) {
    Verdict verdict =
        switch (known.standing()) {
          case ACTIVE -> Verdict.ACCEPTED;
          case TRIAL -> Verdict.TRIAL;
          case SUSPENDED -> Verdict.SUSPENDED;
          case WRONG_CREDENTIALS -> Verdict.WRONG_CREDENTIALS;
          case NOT_PERMITTED -> Verdict.NOT_PERMITTED;
        };
    Finding finding = Finding.of(verdict);
    return switch (known.standing()) {
      case ACTIVE, TRIAL, SUSPENDED -> finding.with("account", account).with("plan", known.plan());
      case WRONG_CREDENTIALS, NOT_PERMITTED -> finding.lookAt(settings);
    };
  }
}
