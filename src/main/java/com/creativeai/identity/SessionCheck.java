package com.creativeai.identity;

import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CredentialCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows callers by the cookie of their web session. */
@ApplicationScoped
public class SessionCheck implements CredentialCheck {
  @Inject WebSessions sessions;
  @Inject SessionCookie cookie;

  public SessionCheck() {}

  SessionCheck(WebSessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  public boolean applies(HttpServletRequest request) {
    return cookie.read(request.getCookies()).isPresent();
  }

  @Override
  public Optional<Caller> check(HttpServletRequest request) {
    return cookie.read(request.getCookies()).flatMap(sessions::find);
  }

  @Override
  public boolean isAmbient() {
    return true;
  }
}
