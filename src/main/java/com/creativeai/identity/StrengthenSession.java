package com.creativeai.identity;

import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What becomes of web sessions when their person's second factors change on a page (F6, F8). */
@ApplicationScoped
public class StrengthenSession {
  @Inject WebSessions sessions;
  @Inject EndSessions ending;

  public StrengthenSession() {}

  StrengthenSession(WebSessions sessions, EndSessions ending) {
    this.sessions = sessions;
    this.ending = ending;
  }

  /** The session showed a second factor. Answers its new token; all weak ones end. */
  public String strengthen(String token, UserId user) {
    String next = sessions.strengthen(token, user).orElseThrow(StrengthenSession::over);
    ending.endWeak(user);
    return next;
  }

  /** All sessions end but this one. Answers its new token. */
  public String keepOnly(String token, UserId user) {
    WebSessions.Place place = sessions.placeOf(token, user).orElseThrow(StrengthenSession::over);
    ending.endAll(user);
    return sessions.open(place.organization(), user, place.strong());
  }

  private static ProblemException over() {
    return new ProblemException(IdentityProblem.SESSION_OVER, "Sign in again.");
  }
}
