package com.creativeai.identity.ui;

import com.creativeai.identity.Accounts;
import com.creativeai.identity.external.ExternalProviders;
import com.creativeai.platform.config.Configuration;
import java.util.Map;
import java.util.Optional;

/** Desks of account pages without a container. */
final class Desks {
  private Desks() {}

  static AccountDesk own(Accounts accounts) {
    return own(accounts, Map.of());
  }

  static AccountDesk own(Accounts accounts, Map<String, String> settings) {
    return new OwnAccountDesk(
        accounts.identity.signIn,
        accounts.identity.factors.step,
        accounts.identity.noteCookie(),
        accounts.signUp,
        accounts.requestMail,
        accounts.reset,
        new ExternalProviders(new Configuration(name -> Optional.ofNullable(settings.get(name)))));
  }
}
