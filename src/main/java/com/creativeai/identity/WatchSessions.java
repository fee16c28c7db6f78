package com.creativeai.identity;

import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

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
}
