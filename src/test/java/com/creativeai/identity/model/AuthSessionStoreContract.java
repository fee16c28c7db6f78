package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.TokenHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** I14, I15: what every store of sessions and refresh tokens promises. */
public abstract class AuthSessionStoreContract {
  private static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  private static final UserId BOB = UserId.parse("019a0000-0000-7000-8000-0000000000a2");
  private static final TokenHash FIRST = TokenHash.of("first");

  protected abstract AuthSessionStore store();

  @Test
  void secondFactorIsKeptAndOldRefreshTokensEnd() {
    AuthSession session = session(1, ADA);
    RefreshToken old = new RefreshToken(TokenHash.of("old"), session.id(), NOON, Optional.empty());
    store().add(session);
    store().addToken(old);
    Proof proof = new Proof("totp", NOON.plusSeconds(5));

    assertThat(store().prove(session.id(), proof)).isTrue();
    AuthSession strong = store().find(session.id()).orElseThrow();
    assertThat(strong).isEqualTo(session.with(proof));
    assertThat(strong.isStrong()).isTrue();
    assertThat(store().findToken(old.hash())).isEmpty();
    store().refreshed(session.id(), NOON.plusSeconds(9));
    assertThat(store().find(session.id()).orElseThrow().isStrong()).isTrue();
    assertThat(store().prove(id(9), proof)).isFalse();
    assertThat(store().find(id(9))).isEmpty();
  }

  @Test
  void sessionsWithoutSecondFactorEndAlone() {
    store().add(session(1, ADA));
    store().add(session(2, ADA));
    store().add(session(3, BOB));
    store().prove(id(1), new Proof("totp", NOON));
    store().removeWeak(ADA);

    assertThat(store().find(id(1))).isPresent();
    assertThat(store().find(id(2))).isEmpty();
    assertThat(store().find(id(3))).isPresent();
  }

  @Test
  void sessionAndTokenAreFoundAsTheyAre() {
    store().add(session(1, ADA));
    RefreshToken token = new RefreshToken(FIRST, id(1), NOON, Optional.empty());
    store().addToken(token);
    store().refreshed(id(1), NOON.plusSeconds(7));

    assertThat(store().find(id(1)).map(AuthSession::refreshedAt)).contains(NOON.plusSeconds(7));
    assertThat(store().findToken(FIRST)).contains(token);
    assertThat(store().find(id(2))).isEmpty();
    assertThat(store().findToken(TokenHash.of("other"))).isEmpty();
  }

  @Test
  void refreshNeverBringsASessionBack() {
    store().add(session(1, ADA));
    store().remove(id(1));
    store().refreshed(id(1), NOON);

    assertThat(store().find(id(1))).isEmpty();
  }

  @Test
  void endedSessionTakesItsTokensAlong() {
    store().add(session(1, ADA));
    store().add(session(2, ADA));
    store().add(session(3, BOB));
    store().addToken(new RefreshToken(FIRST, id(1), NOON, Optional.empty()));

    store().removeOthers(ADA, id(2));
    assertThat(store().find(id(1))).isEmpty();
    assertThat(store().findToken(FIRST)).isEmpty();
    assertThat(store().find(id(2))).isPresent();

    store().removeOf(ADA);
    assertThat(store().find(id(2))).isEmpty();
    assertThat(store().find(id(3))).isPresent();
  }

  @Test
  void expiredAndIdleSessionsAreRemoved() {
    store().add(session(1, ADA));
    store().removeExpired(NOON.plus(Duration.ofDays(1)), NOON.minusSeconds(1));
    assertThat(store().find(id(1))).isPresent();

    store().removeExpired(NOON.plus(Duration.ofDays(1)), NOON);
    assertThat(store().find(id(1))).isEmpty();

    store().add(session(2, ADA));
    store().removeExpired(NOON.plus(Duration.ofDays(30)), NOON.minusSeconds(1));
    assertThat(store().find(id(2))).isEmpty();
  }

  @Test
  void ofManyWhoUseATokenOneWins() {
    store().add(session(1, ADA));
    store().addToken(new RefreshToken(FIRST, id(1), NOON, Optional.empty()));
    List<CompletableFuture<Boolean>> tries =
        IntStream.range(0, 16)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> store().useToken(FIRST, new RefreshToken.Used(NOON, "child" + n))))
            .toList();

    assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
    assertThat(store().findToken(FIRST).flatMap(RefreshToken::used))
        .hasValueSatisfying(used -> assertThat(used.sealedChild()).startsWith("child"));
  }

  private static AuthSession session(int number, UserId user) {
    return new AuthSession(id(number), user, NOON, NOON, NOON.plus(Duration.ofDays(30)));
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }
}
