package com.creativeai.identity;

import com.creativeai.identity.model.AuthSession;
import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.Proof;
import com.creativeai.identity.model.RefreshToken;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Sessions of the auth dialect in maps. */
public final class InMemoryAuthSessionStore implements AuthSessionStore {
  public final Map<UUID, AuthSession> sessions = new LinkedHashMap<>();
  public final Map<TokenHash, RefreshToken> tokens = new LinkedHashMap<>();

  @Override
  public synchronized void add(AuthSession session) {
    sessions.put(session.id(), session);
  }

  @Override
  public synchronized Optional<AuthSession> find(UUID id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public synchronized void refreshed(UUID id, Instant at) {
    sessions.computeIfPresent(
        id,
        (same, old) ->
            new AuthSession(id, old.user(), old.createdAt(), at, old.endsAt(), old.proofs()));
  }

  @Override
  public synchronized void remove(UUID id) {
    removeIf(session -> session.id().equals(id));
  }

  @Override
  public synchronized void removeOf(UserId user) {
    removeIf(session -> session.user().equals(user));
  }

  @Override
  public synchronized void removeOthers(UserId user, UUID kept) {
    removeIf(session -> session.user().equals(user) && !session.id().equals(kept));
  }

  @Override
  public synchronized boolean prove(UUID id, Proof proof) {
    tokens.values().removeIf(token -> token.session().equals(id));
    return sessions.computeIfPresent(id, (same, session) -> session.with(proof)) != null;
  }

  @Override
  public synchronized void removeWeak(UserId user) {
    removeIf(session -> session.user().equals(user) && !session.isStrong());
  }

  @Override
  public synchronized void removeExpired(Instant now, Instant idle) {
    removeIf(s -> !s.endsAt().isAfter(now) || !s.refreshedAt().isAfter(idle));
  }

  @Override
  public synchronized void addToken(RefreshToken token) {
    tokens.put(token.hash(), token);
  }

  @Override
  public synchronized Optional<RefreshToken> findToken(TokenHash hash) {
    return Optional.ofNullable(tokens.get(hash));
  }

  @Override
  public synchronized boolean useToken(TokenHash hash, RefreshToken.Used used) {
    RefreshToken token = tokens.get(hash);
    if (token == null || token.used().isPresent()) {
      return false;
    }
    tokens.put(hash, new RefreshToken(hash, token.session(), token.createdAt(), Optional.of(used)));
    return true;
  }

  private void removeIf(Predicate<AuthSession> which) {
    sessions.values().removeIf(which);
    tokens.values().removeIf(token -> !sessions.containsKey(token.session()));
  }
}
