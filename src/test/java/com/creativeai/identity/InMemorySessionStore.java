package com.creativeai.identity;

import com.creativeai.identity.model.HeldGrant;
import com.creativeai.identity.model.SessionStore;
import com.creativeai.identity.model.WebSession;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions in a map. */
public final class InMemorySessionStore implements SessionStore {
  final Map<TokenHash, WebSession> sessions = new LinkedHashMap<>();
  int writes;

  @Override
  public void add(OrganizationId organization, WebSession session) {
    writes++;
    sessions.put(session.hash(), session);
  }

  @Override
  public Optional<WebSession> find(TokenHash hash) {
    return Optional.ofNullable(sessions.get(hash));
  }

  @Override
  public void extend(OrganizationId organization, TokenHash hash, Instant expiresAt) {
    writes++;
    sessions.computeIfPresent(
        hash,
        (same, session) ->
            session.organization().equals(organization) ? session.expiring(expiresAt) : session);
  }

  @Override
  public void hold(OrganizationId organization, TokenHash hash, HeldGrant grant) {
    sessions.computeIfPresent(
        hash,
        (same, session) ->
            session.organization().equals(organization) ? session.holding(grant) : session);
  }

  @Override
  public void remove(OrganizationId organization, TokenHash hash) {
    sessions
        .values()
        .removeIf(
            session -> session.hash().equals(hash) && session.organization().equals(organization));
  }

  @Override
  public void removeOf(OrganizationId organization, UserId user) {
    sessions
        .values()
        .removeIf(
            session -> session.user().equals(user) && session.organization().equals(organization));
  }

  @Override
  public void removeWeakOf(OrganizationId organization, UserId user) {
    sessions
        .values()
        .removeIf(
            session ->
                !session.strong()
                    && session.user().equals(user)
                    && session.organization().equals(organization));
  }

  @Override
  public void removeExpired(Instant now) {
    sessions.values().removeIf(session -> !session.isOpen(now));
  }
}
