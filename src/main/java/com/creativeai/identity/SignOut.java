package com.creativeai.identity;

import com.creativeai.identity.project.ProjectAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Ends a web session for good (I7). */
@ApplicationScoped
public class SignOut {
  @Inject WebSessions sessions;
  @Inject ProjectAccounts project;
  @Inject AuditTrail audit;

  public SignOut() {}

  SignOut(WebSessions sessions, ProjectAccounts project, AuditTrail audit) {
    this.sessions = sessions;
    this.project = project;
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
    sessions.grantOf(token).ifPresent(project::signOut);
    sessions.end(token);
  }
}
