package com.creativeai.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows who opens a connection that stays open (SC7). */
@ApplicationScoped
public class StandingCallers {
  @Inject @Any Instance<CredentialCheck> checks;

  public Optional<StandingCaller> find(RequestHeaders headers) {
    return checks.stream()
        .flatMap(check -> check.remember(headers).stream())
        .findFirst()
        .flatMap(again -> again.get().map(caller -> new StandingCaller(caller, again)));
  }
}
