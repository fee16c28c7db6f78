package com.creativeai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ends a web session for good (I7). */
@ApplicationScoped
public class SignOut {
  @Inject WebSessions sessions;

  public SignOut() {}

  SignOut(WebSessions sessions) {
    this.sessions = sessions;
  }

  public void signOut(String token) {
    sessions.end(token);
  }
}
