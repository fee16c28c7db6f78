package com.creativeai.identity.token;

import com.creativeai.identity.UserId;
import com.creativeai.identity.model.AuthSession;
import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Holders of tokens of the embedded identity. */
record OwnHolders(
    AuthSessionStore sessions, UserStore users, Duration longestIdle, InstantSource clock)
    implements TokenHolders {

  @Override
  public Optional<User> find(VerifiedToken token, String raw) {
    UserId subject = new UserId(token.subject());
    return sessions
        .find(token.session())
        .filter(session -> session.user().equals(subject) && isOpen(session))
        .flatMap(session -> users.find(subject));
  }

  private boolean isOpen(AuthSession session) {
    Instant now = clock.instant();
    return now.isBefore(session.endsAt())
        && now.isBefore(session.refreshedAt().plus(longestIdle).plus(AccessTokens.LIFETIME));
  }
}
