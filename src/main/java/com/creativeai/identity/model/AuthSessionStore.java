package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions of the auth dialect and their refresh tokens. They belong to people, who are members of
 * organizations: that is why no method here takes one. What is not here is not signed in.
 */
public interface AuthSessionStore {
  void add(AuthSession session);

  Optional<AuthSession> find(UUID id);

  /** Never brings back a session that was removed meanwhile. */
  void refreshed(UUID id, Instant at);

  /** Ends the session: its tokens are gone with it. */
  void remove(UUID id);

  void removeOf(UserId user);

  void removeOthers(UserId user, UUID kept);

  /** Keeps the proof, and ends all refresh tokens of before; false when the session is gone. */
  boolean prove(UUID id, Proof proof);

  /** Ends the person's sessions without a second factor. */
  void removeWeak(UserId user);

  /** House-keeping: sessions that ended, and those not refreshed since {@code idle}. */
  void removeExpired(Instant now, Instant idle);

  void addToken(RefreshToken token);

  Optional<RefreshToken> findToken(TokenHash hash);

  /** Marks the token as used; false when somebody was quicker. Of many at once, one wins. */
  boolean useToken(TokenHash hash, RefreshToken.Used used);
}
