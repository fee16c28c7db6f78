package com.creativeai.identity.token;

import com.creativeai.identity.PersonalOrganization;
import com.creativeai.identity.UserChanges;
import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Picks whose tokens count, once, by the settings. */
@ApplicationScoped
public class BearerTokensProducer {
  @Produces
  @Singleton
  BearerTokens tokens(
      TokenSettings settings,
      SigningKeys own,
      AuthSessionStore sessions,
      UserStore users,
      PersonalOrganization organizations,
      Clock clock) {
    if (!settings.isSupabase()) {
      return new BearerTokens(
          new TokenCheck(own, settings.issuer(), clock),
          new OwnHolders(sessions, users, settings.longestIdle(), clock));
    }
    SupabaseClient supabase =
        new SupabaseClient(settings.supabase(), settings.supabaseAnonKey().reveal());
    return new BearerTokens(
        new TokenCheck(new SupabaseKeys(supabase, settings, clock), settings.issuer(), clock),
        new SupabaseHolders(supabase, users, new UserChanges(users, clock), organizations, clock));
  }
}
