package com.creativeai.identity;

import static com.creativeai.identity.Identities.ACME;
import static com.creativeai.identity.Identities.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.Member;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.TokenHash;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I2, I5 to I7: what a session is good for. */
class WebSessionsTest {
  private static final Duration CACHE = Duration.ofSeconds(2);

  private final Identities identity = new Identities();
  private final String token = identity.sessions.open(ACME, ADA, false);

  @Test
  void openSessionSaysWhoItIs() {
    Caller caller = find().orElseThrow();

    assertThat(caller.subject()).isEqualTo(ADA.toString());
    assertThat(caller.displayName()).isEqualTo("Ada Lovelace");
    assertThat(caller.organization()).isEqualTo(ACME);
    assertThat(caller.organizationName()).isEqualTo("Acme");
    assertThat(caller.permissions()).isEqualTo(Role.MEMBER.permissions());
  }

  @Test
  void tokenIsUnguessableAndStoredAsHashOnly() {
    assertThat(token).hasSize(43).isNotEqualTo(identity.sessions.open(ACME, ADA, false));
    assertThat(identity.store.sessions).containsKey(TokenHash.of(token));
    assertThat(identity.store.sessions.toString()).doesNotContain(token);
  }

  @Test
  void unknownTokenIsNobodys() {
    assertThat(identity.sessions.find("made up")).isEmpty();
  }

  @Test
  void unusedSessionEndsAfterTwelveHours() {
    identity.clock.advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(find()).isPresent();

    identity.clock.advance(Duration.ofHours(12));
    assertThat(find()).isEmpty();
  }

  @Test
  void useKeepsTheSessionOpen() {
    for (int day = 0; day < 6; day++) {
      identity.clock.advance(Duration.ofHours(11));
      assertThat(find()).isPresent();
    }
  }

  @Test
  void useIsWrittenAtMostEveryFiveMinutes() {
    int before = identity.store.writes;
    for (int second = 0; second < 600; second += 10) {
      identity.clock.advance(Duration.ofSeconds(10));
      assertThat(find()).isPresent();
    }
    assertThat(identity.store.writes - before).isLessThanOrEqualTo(2);
  }

  @Test
  void endedSessionIsNobodysAtOnce() {
    assertThat(find()).isPresent();
    identity.signOut().signOut(token);

    assertThat(find()).isEmpty();
    assertThat(identity.store.sessions).isEmpty();
  }

  @Test
  void sessionEndedOnAnotherNodeEndsHereWithinTwoSeconds() {
    assertThat(find()).isPresent();
    identity.store.remove(ACME, TokenHash.of(token));
    identity.clock.advance(CACHE);

    assertThat(find()).isEmpty();
  }

  @Test
  void removedMemberIsNobodyWithinTwoSeconds() {
    assertThat(find()).isPresent();
    identity.organizations.save(ACME, identity.acme().without(ADA));
    identity.clock.advance(CACHE);

    assertThat(find()).isEmpty();
  }

  @Test
  void changedRoleActsWithinTwoSeconds() {
    assertThat(find()).isPresent();
    identity.organizations.save(
        ACME, identity.acme().with(new Member(ADA, Role.VIEWER, MovingClock.NOON)));
    identity.clock.advance(CACHE);

    assertThat(find().orElseThrow().permissions()).isEqualTo(Role.VIEWER.permissions());
  }

  @Test
  void endingAllSessionsOfSomebodyEndsEachOfThem() {
    String other = identity.sessions.open(ACME, ADA, false);
    assertThat(find()).isPresent();
    identity.sessions.endAllOf(ACME, ADA);

    assertThat(find()).isEmpty();
    assertThat(identity.sessions.find(other)).isEmpty();
  }

  @Test
  void expiredSessionsAreClearedAtTheNextSignIn() {
    identity.clock.advance(Duration.ofHours(13));
    identity.sessions.open(ACME, ADA, false);

    assertThat(identity.store.sessions).hasSize(1);
  }

  private Optional<Caller> find() {
    return identity.sessions.find(token);
  }
}
