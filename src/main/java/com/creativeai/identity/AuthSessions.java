package com.creativeai.identity;

import com.creativeai.identity.model.AuthSession;
import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.Proof;
import com.creativeai.identity.model.RefreshToken;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.token.AccessTokens;
import com.creativeai.identity.token.SealedText;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions of the auth dialect: opened, refreshed, ended (I14, I15; threat 4). */
@ApplicationScoped
public class AuthSessions {
  static final Duration REUSE = Duration.ofSeconds(10);

  private static final System.Logger LOG = System.getLogger(AuthSessions.class.getName());

  @Inject AuthSessionStore sessions;
  @Inject UserStore users;
  @Inject AccountNotices notices;
  @Inject ReadFactors factors;
  @Inject AccessTokens tokens;
  @Inject TokenSettings settings;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public AuthSessions() {}

  AuthSessions(
      AuthSessionStore sessions,
      UserStore users,
      AccountNotices notices,
      ReadFactors factors,
      AccessTokens tokens,
      TokenSettings settings,
      IdGenerator ids,
      Clock clock) {
    this.sessions = sessions;
    this.users = users;
    this.notices = notices;
    this.factors = factors;
    this.tokens = tokens;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens one for somebody who knew their password. */
  public AuthGrant open(User user) {
    return open(user, Proofs.PASSWORD);
  }

  /**
   * Opens one after the first step.
   *
   * @param method one of {@link Proofs}
   */
  public AuthGrant open(User user, String method) {
    Instant now = clock.instant();
    sessions.removeExpired(now, now.minus(settings.longestIdle()));
    AuthSession session =
        new AuthSession(
            ids.next(),
            user.id(),
            now,
            now,
            now.plus(settings.longestSession()),
            List.of(new Proof(method, now)));
    notices.clientSignedIn(user);
    sessions.add(session);
    LOG.log(Level.INFO, "session=opened id={0} user={1}", session.id(), user.id());
    return grant(user, session, addToken(session.id(), now), now);
  }

  /**
   * The session's person showed a second factor: it goes on with new tokens, and their sessions
   * without one end (F6).
   */
  public AuthGrant strengthen(UUID id, String method) {
    Instant now = clock.instant();
    Proof proof = new Proof(method, now);
    if (!sessions.prove(id, proof)) {
      throw over();
    }
    AuthSession session = sessions.find(id).orElseThrow(AuthSessions::over);
    User user = users.find(session.user()).orElseThrow(AuthSessions::over);
    sessions.removeWeak(user.id());
    LOG.log(Level.INFO, "session=strengthened id={0} by={1}", id, method);
    return grant(user, session, addToken(id, now), now);
  }

  /**
   * Exchanges a refresh token. The same token within 10 seconds, as from two tabs, gets the same
   * next one; later it is a stolen one, and the session ends.
   */
  public AuthGrant refresh(String token) {
    TokenHash hash = TokenHash.of(token);
    Instant now = clock.instant();
    RefreshToken known =
        sessions
            .findToken(hash)
            .orElseThrow(
                () ->
                    new ProblemException(
                        IdentityProblem.REFRESH_TOKEN_UNKNOWN, "Refresh Token Not Found"));
    AuthSession session = open(known, now);
    User user = users.find(session.user()).orElseThrow(AuthSessions::over);
    String next =
        known.used().isPresent() ? again(known, user, token, now) : next(known, user, token, now);
    return grant(user, session, next, now);
  }

  /** Ends this session. */
  public void end(UUID session) {
    sessions.remove(session);
  }

  public void endAll(UserId user) {
    sessions.removeOf(user);
  }

  public void endOthers(UserId user, UUID kept) {
    sessions.removeOthers(user, kept);
  }

  private AuthSession open(RefreshToken token, Instant now) {
    AuthSession session = sessions.find(token.session()).orElseThrow(AuthSessions::over);
    if (!now.isBefore(session.endsAt())
        || !now.isBefore(session.refreshedAt().plus(settings.longestIdle()))) {
      sessions.remove(session.id());
      throw over();
    }
    return session;
  }

  private String next(RefreshToken known, User user, String token, Instant now) {
    String child = addToken(known.session(), now);
    RefreshToken.Used used = new RefreshToken.Used(now, SealedText.seal(key(token), child));
    if (sessions.useToken(known.hash(), used)) {
      sessions.refreshed(known.session(), now);
      return child;
    }
    // Somebody was quicker; the child that nobody knows is of no use to anybody.
    return sessions
        .findToken(known.hash())
        .map(won -> again(won, user, token, now))
        .orElseThrow(AuthSessions::over);
  }

  private String again(RefreshToken known, User user, String token, Instant now) {
    Optional<RefreshToken.Used> used =
        known.used().filter(use -> !now.isAfter(use.at().plus(REUSE)));
    if (used.isEmpty()) {
      sessions.remove(known.session());
      LOG.log(Level.WARNING, "session=revoked id={0} cause=refresh-token-reuse", known.session());
      notices.refreshTokenReused(user);
      throw new ProblemException(
          IdentityProblem.REFRESH_TOKEN_USED, "Invalid Refresh Token: Already Used");
    }
    return SealedText.open(key(token), used.get().sealedChild());
  }

  private String addToken(UUID session, Instant now) {
    String token = ids.token();
    sessions.addToken(new RefreshToken(TokenHash.of(token), session, now, Optional.empty()));
    return token;
  }

  private AuthGrant grant(User user, AuthSession session, String refreshToken, Instant now) {
    SecondFactors known = factors.of(user.id());
    AuthSession counted = known.isOn() ? session : session.withoutSecondFactor();
    return new AuthGrant(
        tokens.issue(user, counted, now),
        now.plus(AccessTokens.LIFETIME),
        refreshToken,
        user,
        known.factors());
  }

  /** Whoever holds the token can read what it was exchanged for; the store cannot. */
  private static byte[] key(String token) {
    return HexFormat.of().parseHex(TokenHash.of("next:" + token).value());
  }

  private static ProblemException over() {
    return new ProblemException(IdentityProblem.SESSION_OVER, "The session is over. Sign in.");
  }
}
