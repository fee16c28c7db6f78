package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.identity.model.RefreshToken;
import com.creativeai.platform.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** I14, I15, threat 4: refresh tokens under a moving clock. */
class AuthSessionsTest {
  private final Accounts accounts = new Accounts();
  private final AuthGrant first =
      accounts.sessions.open(accounts.identity.users.find(Identities.ADA).orElseThrow());

  @Test
  void refreshAnswersTheNextTokenOfTheSameSession() {
    AuthGrant next = accounts.sessions.refresh(first.refreshToken());

    assertThat(next.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(session(next)).isEqualTo(session(first));
    assertThat(next.expiresAt()).isEqualTo(MovingClock.NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void twoTabsGetTheSameNextToken() {
    AuthGrant one = accounts.sessions.refresh(first.refreshToken());
    advance(Duration.ofSeconds(10));
    AuthGrant other = accounts.sessions.refresh(first.refreshToken());

    assertThat(other.refreshToken()).isEqualTo(one.refreshToken());
  }

  @Test
  void laterReuseEndsTheWholeSession() {
    AuthGrant next = accounts.sessions.refresh(first.refreshToken());
    advance(Duration.ofSeconds(11));

    assertThat(refused(first)).isEqualTo(IdentityProblem.REFRESH_TOKEN_USED);
    assertThat(refused(next)).isEqualTo(IdentityProblem.REFRESH_TOKEN_UNKNOWN);
    assertThat(accounts.tokens.bearer.find("Bearer " + next.accessToken())).isEmpty();
  }

  @Test
  void reuseOfAGrandparentEndsTheSessionToo() {
    AuthGrant second = accounts.sessions.refresh(first.refreshToken());
    advance(Duration.ofMinutes(50));
    AuthGrant third = accounts.sessions.refresh(second.refreshToken());

    assertThat(refused(first)).isEqualTo(IdentityProblem.REFRESH_TOKEN_USED);
    assertThat(refused(third)).isEqualTo(IdentityProblem.REFRESH_TOKEN_UNKNOWN);
  }

  @Test
  void manyAtOnceGetOneFamily() {
    List<CompletableFuture<AuthGrant>> tries =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> accounts.sessions.refresh(first.refreshToken())))
            .toList();

    assertThat(tries.stream().map(CompletableFuture::join).map(AuthGrant::refreshToken).distinct())
        .hasSize(1);
  }

  @Test
  void sessionEndsWhenIdleAndWhenItsTimeIsOver() {
    advance(Duration.ofHours(168));
    assertThat(refused(first)).isEqualTo(IdentityProblem.SESSION_OVER);

    AuthGrant used =
        accounts.sessions.open(accounts.identity.users.find(Identities.ADA).orElseThrow());
    for (int week = 0; week < 4; week++) {
      advance(Duration.ofHours(167));
      used = accounts.sessions.refresh(used.refreshToken());
    }
    advance(Duration.ofHours(720 - 4 * 167));
    assertThat(refused(used)).isEqualTo(IdentityProblem.SESSION_OVER);
  }

  @Test
  void storeHoldsNoTokenInTheClear() {
    AuthGrant next = accounts.sessions.refresh(first.refreshToken());
    String stored = accounts.tokens.sessions.tokens.values().toString();

    assertThat(stored).doesNotContain(first.refreshToken()).doesNotContain(next.refreshToken());
    assertThat(accounts.tokens.sessions.tokens.values())
        .extracting(RefreshToken::used)
        .anyMatch(java.util.Optional::isPresent);
    assertThat(first.toString()).doesNotContain(first.refreshToken());
  }

  @Test
  void signingOutEndsOneOrTheOthersOrAll() {
    AuthGrant second = open();
    AuthGrant third = open();
    accounts.sessions.end(session(first));
    assertThat(refused(first)).isEqualTo(IdentityProblem.REFRESH_TOKEN_UNKNOWN);

    accounts.sessions.endOthers(Identities.ADA, session(third));
    assertThat(refused(second)).isEqualTo(IdentityProblem.REFRESH_TOKEN_UNKNOWN);
    AuthGrant still = accounts.sessions.refresh(third.refreshToken());

    accounts.sessions.endAll(Identities.ADA);
    assertThat(refused(still)).isEqualTo(IdentityProblem.REFRESH_TOKEN_UNKNOWN);
  }

  private AuthGrant open() {
    return accounts.sessions.open(accounts.identity.users.find(Identities.ADA).orElseThrow());
  }

  private java.util.UUID session(AuthGrant grant) {
    return accounts.tokens.bearer.find("Bearer " + grant.accessToken()).orElseThrow().session();
  }

  private Object refused(AuthGrant grant) {
    return catchThrowableOfType(
            ProblemException.class, () -> accounts.sessions.refresh(grant.refreshToken()))
        .type();
  }

  private void advance(Duration duration) {
    accounts.identity.clock.advance(duration);
  }
}
