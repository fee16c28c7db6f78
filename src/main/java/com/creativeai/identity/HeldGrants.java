package com.creativeai.identity;

import com.creativeai.identity.model.HeldGrant;
import com.creativeai.identity.model.SessionStore;
import com.creativeai.identity.model.WebSession;
import com.creativeai.identity.project.ProjectAccounts;
import com.creativeai.identity.project.ProjectGrant;
import com.creativeai.identity.token.SealedText;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a Supabase project granted to web sessions, and whether it still does (S2, S3). */
@ApplicationScoped
public class HeldGrants {
  static final Duration TRUSTED_FOR = Duration.ofSeconds(45);

  private static final String PURPOSE = "creativeai web session grant v1 ";

  @Inject ProjectAccounts accounts;
  @Inject TokenSettings settings;
  @Inject SessionStore sessions;
  @Inject Clock clock;

  public HeldGrants() {}

  HeldGrants(ProjectAccounts accounts, TokenSettings settings, SessionStore sessions, Clock clock) {
    this.accounts = accounts;
    this.settings = settings;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** As a session of that token keeps it. */
  HeldGrant hold(String token, ProjectGrant grant) {
    return new HeldGrant(SealedText.seal(key(token), grant.text()), clock.instant());
  }

  Optional<ProjectGrant> read(String token, WebSession session) {
    return session
        .grant()
        .map(held -> ProjectGrant.read(SealedText.open(key(token), held.sealed())));
  }

  /**
   * Whether whoever knows the person still lets them in. Removes the session when the project ended
   * it; sessions of the other provider, from before the settings changed, do not count.
   */
  boolean isGood(String token, WebSession session) {
    if (session.grant().isPresent() != settings.isSupabase()) {
      return false;
    }
    return session.grant().map(held -> isTrusted(held) || isConfirmed(token, session)).orElse(true);
  }

  private boolean isTrusted(HeldGrant held) {
    Instant now = clock.instant();
    return now.isBefore(held.checkedAt().plus(TRUSTED_FOR));
  }

  private boolean isConfirmed(String token, WebSession session) {
    try {
      Optional<ProjectGrant> now = read(token, session).flatMap(accounts::current);
      now.ifPresentOrElse(
          grant -> sessions.hold(session.organization(), session.hash(), hold(token, grant)),
          () -> sessions.remove(session.organization(), session.hash()));
      return now.isPresent();
    } catch (ProblemException unavailable) {
      return false;
    }
  }

  private static byte[] key(String token) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((PURPOSE + token).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK knows SHA-256", impossible);
    }
  }
}
