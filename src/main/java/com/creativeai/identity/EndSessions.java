package com.creativeai.identity;

import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.OrganizationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Ends sessions of a person, of clients and of pages, when what lets them in has changed. */
@ApplicationScoped
public class EndSessions {
  @Inject AuthSessionStore sessions;
  @Inject WebSessions webSessions;
  @Inject OrganizationStore organizations;

  public EndSessions() {}

  EndSessions(AuthSessionStore sessions, WebSessions webSessions, OrganizationStore organizations) {
    this.sessions = sessions;
    this.webSessions = webSessions;
    this.organizations = organizations;
  }

  /** Those that showed no second factor (F6). */
  public void endWeak(UserId user) {
    sessions.removeWeak(user);
    organizations.listOf(user).forEach(tenant -> webSessions.endWeakOf(tenant.id(), user));
  }

  /** All but this one of a client (I17, F8). */
  public void endOthers(UserId user, UUID kept) {
    sessions.removeOthers(user, kept);
    endPages(user);
  }

  /** All of clients and pages (I17, F8). */
  public void endAll(UserId user) {
    sessions.removeOf(user);
    endPages(user);
  }

  private void endPages(UserId user) {
    organizations.listOf(user).forEach(tenant -> webSessions.endAllOf(tenant.id(), user));
  }
}
