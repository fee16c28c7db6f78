package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Open web sessions. What is not here is not signed in. */
public interface SessionStore {
  void add(OrganizationId organization, WebSession session);

  /** Finds the organization too, hence without one. */
  Optional<WebSession> find(TokenHash hash);

  /** Never brings back a session that was removed meanwhile. */
  void extend(OrganizationId organization, TokenHash hash, Instant expiresAt);

  /** Keeps what a project grants now; never brings back a session that was removed meanwhile. */
  void hold(OrganizationId organization, TokenHash hash, HeldGrant grant);

  void remove(OrganizationId organization, TokenHash hash);

  /** Signs the person out everywhere in the organization. */
  void removeOf(OrganizationId organization, UserId user);

  /** Signs the person out of the organization where they showed no second factor. */
  void removeWeakOf(OrganizationId organization, UserId user);

  /** House-keeping over all organizations. */
  void removeExpired(Instant now);
}
