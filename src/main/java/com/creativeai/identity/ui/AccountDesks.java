package com.creativeai.identity.ui;

import com.creativeai.identity.token.TokenSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Picks whose accounts the pages ask, once, by the settings. */
@ApplicationScoped
public class AccountDesks {
  @Produces
  @Singleton
  AccountDesk desk(TokenSettings settings, OwnAccountDesk own, ProjectAccountDesk project) {
    return settings.isSupabase() ? project : own;
  }
}
