package com.creativeai.identity;

import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.StandingCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Says what web sessions are good for now, without using them. */
@ApplicationScoped
public class WatchSessions {
  @Inject WebSessions sessions;

  public WatchSessions() {}

  WatchSessions(WebSessions sessions) {
    this.sessions = sessions;
  }

  /** What the token's person may do; nothing when the session is over. */
  public Set<String> permissions(String token) {
    return sessions.look(token).map(Caller::permissions).orElse(Set.of());
  }

  /** The token's person, for a connection of our own page that stays open (SC7). */
  public Optional<StandingCaller> remember(String token) {
    Supplier<Optional<Caller>> again = () -> sessions.look(token);
    return again.get().map(caller -> new StandingCaller(caller, again));
  }
}
