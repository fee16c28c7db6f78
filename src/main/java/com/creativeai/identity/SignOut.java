package com.creativeai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Ends a web session for good (I7). */
@ApplicationScoped
public class SignOut {
  @Inject WebSessions sessions;
  @Inject AuditTrail audit;

  public SignOut() {}

  SignOut(WebSessions sessions, AuditTrail audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  public void signOut(String token) {
    sessions
        .find(token)
        .ifPresent(
            caller ->
                audit.record(
                    caller.organization(),
                    caller.subject(),
                    AuditAction.SESSION_ENDED,
                    caller.subject(),
                    Map.of()));
    sessions.end(token);
  }
}
