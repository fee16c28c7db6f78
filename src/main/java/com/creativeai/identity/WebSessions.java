package com.creativeai.identity;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.SessionStore;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.model.WebSession;
import com.creativeai.identity.token.AccessTokens;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.TokenHash;
import com.creativeai.platform.time.ShortMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens, knows and ends the sessions of the web app (I5 to I7). */
@ApplicationScoped
public class WebSessions {
  static final Duration LIFETIME = Duration.ofHours(12);

  /** A session in use is written at most this often. */
  private static final Duration EXTENDED_EVERY = Duration.ofMinutes(5);

  /** A page asks several times in a row; a removal must act at once all the same. */
  private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);

  @Inject SessionStore sessions;
  @Inject OrganizationStore organizations;
  @Inject UserStore users;
  @Inject ReadFactors factors;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  private final ShortMemory<TokenHash, Caller> trusted = new ShortMemory<>(TRUSTED_FOR);

  public WebSessions() {}

  WebSessions(
      SessionStore sessions,
      OrganizationStore organizations,
      UserStore users,
      ReadFactors factors,
      IdGenerator ids,
      Clock clock) {
    this.sessions = sessions;
    this.organizations = organizations;
    this.users = users;
    this.factors = factors;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens a session of somebody who showed no second factor. */
  String open(OrganizationId organization, UserId user) {
    return open(organization, user, false);
  }

  /**
   * Opens a session and answers its token, which is stored nowhere.
   *
   * @param strong whether the person showed a second factor
   */
  String open(OrganizationId organization, UserId user, boolean strong) {
    Instant now = clock.instant();
    sessions.removeExpired(now);
    String token = ids.token();
    sessions.add(
        organization,
        new WebSession(TokenHash.of(token), organization, user, now, now.plus(LIFETIME), strong));
    return token;
  }

  /** Who the session's person is now, with the role they have now. */
  Optional<Caller> find(String token) {
    TokenHash hash = TokenHash.of(token);
    Instant now = clock.instant();
    Optional<Caller> known = trusted.find(hash, now);
    if (known.isPresent()) {
      return known;
    }
    Optional<Caller> caller =
        sessions.find(hash).filter(session -> session.isOpen(now)).flatMap(this::caller);
    trusted.keep(hash, caller, now);
    return caller;
  }

  /** Whether the token opens a session of that person. */
  boolean belongsTo(String token, UserId user) {
    Instant now = clock.instant();
    return sessions
        .find(TokenHash.of(token))
        .filter(session -> session.isOpen(now) && session.user().equals(user))
        .isPresent();
  }

  /** Whether the token's session showed a second factor. */
  boolean isStrong(String token) {
    return sessions.find(TokenHash.of(token)).filter(WebSession::strong).isPresent();
  }

  /** Where a session is, and how sure. */
  record Place(OrganizationId organization, boolean strong) {}

  /** Where the token's session of that person is. */
  Optional<Place> placeOf(String token, UserId user) {
    Instant now = clock.instant();
    return sessions
        .find(TokenHash.of(token))
        .filter(session -> session.isOpen(now) && session.user().equals(user))
        .map(session -> new Place(session.organization(), session.strong()));
  }

  /** The session's person showed a second factor: it goes on under a new token. */
  Optional<String> strengthen(String token, UserId user) {
    Optional<Place> place = placeOf(token, user);
    place.ifPresent(known -> end(token));
    return place.map(known -> open(known.organization(), user, true));
  }

  /** Ends the session; an unknown token ends nothing. */
  void end(String token) {
    TokenHash hash = TokenHash.of(token);
    trusted.forget(hash);
    sessions.find(hash).ifPresent(session -> sessions.remove(session.organization(), hash));
  }

  void endAllOf(OrganizationId organization, UserId user) {
    sessions.removeOf(organization, user);
    trusted.forgetAll();
  }

  void endWeakOf(OrganizationId organization, UserId user) {
    sessions.removeWeakOf(organization, user);
    trusted.forgetAll();
  }

  /** What callers are called is read anew at their next request. */
  void forgetNames() {
    trusted.forgetAll();
  }

  private Optional<Caller> caller(WebSession session) {
    Optional<Caller> caller =
        organizations
            .find(session.organization())
            .flatMap(
                tenant ->
                    tenant
                        .findMember(session.user())
                        .flatMap(place -> caller(tenant, place, session.strong())));
    caller.ifPresent(known -> extend(session));
    return caller;
  }

  /** Nobody with a second factor who did not show it; held where it is required (F6, F9). */
  private Optional<Caller> caller(Organization tenant, Member place, boolean shown) {
    boolean on = factors.isOn(place.user());
    boolean strong = shown && on;
    boolean held = !strong && tenant.settings().secondFactorRequired();
    return users
        .find(place.user())
        .filter(user -> shown || !on)
        .map(
            user ->
                new Caller(
                    user.id().toString(),
                    user.name(),
                    tenant.id(),
                    tenant.name(),
                    held ? Set.of(Permissions.SECOND_FACTOR) : place.role().permissions(),
                    Map.of("aal", strong ? AccessTokens.STRONG : AccessTokens.WEAK)));
  }

  private void extend(WebSession session) {
    Instant until = clock.instant().plus(LIFETIME);
    if (session.expiresAt().plus(EXTENDED_EVERY).isBefore(until)) {
      sessions.extend(session.organization(), session.hash(), until);
    }
  }
}
