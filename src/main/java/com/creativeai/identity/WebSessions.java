package com.creativeai.identity;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.SessionStore;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.model.WebSession;
import com.creativeai.identity.project.ProjectGrant;
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
  @Inject HeldGrants grants;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  private final ShortMemory<TokenHash, Caller> trusted = new ShortMemory<>(TRUSTED_FOR);

  public WebSessions() {}

  WebSessions(
      SessionStore sessions,
      OrganizationStore organizations,
      UserStore users,
      ReadFactors factors,
      HeldGrants grants,
      IdGenerator ids,
      Clock clock) {
    this.sessions = sessions;
    this.organizations = organizations;
    this.users = users;
    this.factors = factors;
    this.grants = grants;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens a session and answers its token, which is stored nowhere.
   *
   * @param strong whether the person showed a second factor
   */
  String open(OrganizationId organization, UserId user, boolean strong) {
    return open(organization, user, strong, Optional.empty());
  }

  /**
   * The same for somebody a project knows.
   *
   * @param grant of the project
   */
  String open(
      OrganizationId organization, UserId user, boolean strong, Optional<ProjectGrant> grant) {
    Instant now = clock.instant();
    sessions.removeExpired(now);
    String token = ids.token();
    sessions.add(
        organization,
        new WebSession(
            TokenHash.of(token),
            organization,
            user,
            now,
            now.plus(LIFETIME),
            strong,
            grant.map(given -> grants.hold(token, given))));
    return token;
  }

  /** The session goes on in another organization of its person, under a new token. */
  String move(String token, OrganizationId organization, UserId user) {
    Optional<WebSession> before = sessions.find(TokenHash.of(token));
    end(token);
    return open(
        organization,
        user,
        before.filter(WebSession::strong).isPresent(),
        before.flatMap(session -> grants.read(token, session)));
  }

  /** What a project granted to the token's session. */
  Optional<ProjectGrant> grantOf(String token) {
    return sessions.find(TokenHash.of(token)).flatMap(session -> grants.read(token, session));
  }

  /** Who the session's person is now, with the role they have now. */
  Optional<Caller> find(String token) {
    TokenHash hash = TokenHash.of(token);
    Instant now = clock.instant();
    Optional<Caller> known = trusted.find(hash, now);
    if (known.isPresent()) {
      return known;
    }
    Optional<WebSession> session = good(token);
    Optional<Caller> caller = session.flatMap(this::caller);
    caller.ifPresent(open -> session.ifPresent(this::extend));
    trusted.keep(hash, caller, now);
    return caller;
  }

  /** The same as of now, without using the session: watching it does not keep it open. */
  Optional<Caller> look(String token) {
    return good(token).flatMap(this::caller);
  }

  private Optional<WebSession> good(String token) {
    Instant now = clock.instant();
    return sessions
        .find(TokenHash.of(token))
        .filter(session -> session.isOpen(now))
        .filter(session -> grants.isGood(token, session));
  }

  /** Whether the token opens a session of that person. */
  boolean belongsTo(String token, UserId user) {
    Instant now = clock.instant();
    return sessions
        .find(TokenHash.of(token))
        .filter(session -> session.isOpen(now) && session.user().equals(user))
        .isPresent();
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
    return organizations
        .find(session.organization())
        .flatMap(
            tenant ->
                tenant.findMember(session.user()).flatMap(place -> caller(tenant, place, session)));
  }

  /** Nobody with a second factor who did not show it; held where it is required (F6, F9). */
  private Optional<Caller> caller(Organization tenant, Member place, WebSession session) {
    boolean shown = session.strong();
    // Whom a project knows has their factors there.
    boolean on = session.grant().isPresent() ? shown : factors.isOn(place.user());
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
