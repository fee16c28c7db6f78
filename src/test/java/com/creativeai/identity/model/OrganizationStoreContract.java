package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.CallRules;
import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.InvitationId;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** I2, O1, O7: what every store of organizations promises. */
public abstract class OrganizationStoreContract {
  private static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  private static final UserId BOB = UserId.parse("019a0000-0000-7000-8000-0000000000b1");
  private static final TokenHash HASH = TokenHash.of("token");
  private static final Instant PERIOD_END = Instant.parse("2026-12-01T00:00:00Z");
  private static final Organization ACME =
      new Organization(
          OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1"),
          "Acme",
          List.of(
              new Member(ADA, Role.OWNER, NOON.plusSeconds(60)),
              new Member(BOB, Role.VIEWER, NOON)),
          new OrganizationSettings(
              Set.of("acme.example", "acme.test"),
              true,
              new CallRules(Set.of("DE", "US"), false, false, false)),
          new Subscription(
              "standard", OptionalInt.of(3), "pay@acme.example", 0, OptionalLong.of(2), PERIOD_END),
          List.of(
              new Invitation(
                  new InvitationId(UUID.fromString("019a0000-0000-7000-8000-0000000000e1")),
                  new EmailAddress("cleo@acme.example"),
                  Role.ADMIN,
                  HASH,
                  ADA.toString(),
                  NOON)),
          NOON,
          0);
  private static final Organization GLOBEX =
      new Organization(
          OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2"),
          "Globex",
          List.of(new Member(ADA, Role.MEMBER, NOON)),
          NOON);

  protected abstract OrganizationStore store();

  @Test
  void invitingOrganizationsAreFoundByTheAddress() {
    store().add(ACME.id(), ACME);
    store().add(GLOBEX.id(), GLOBEX);

    assertThat(store().listInviting(new EmailAddress("cleo@acme.example")))
        .extracting(Organization::id)
        .containsExactly(ACME.id());
    assertThat(store().listInviting(new EmailAddress("eve@acme.example"))).isEmpty();
  }

  @Test
  void addedOrganizationIsFoundWithAllThatBelongsToIt() {
    assertThat(store().add(ACME.id(), ACME)).isTrue();

    assertThat(store().find(ACME.id())).contains(ACME.withVersion(1));
    assertThat(store().find(GLOBEX.id())).isEmpty();
  }

  @Test
  void idIsTakenOnce() {
    store().add(ACME.id(), ACME);

    assertThat(store().add(ACME.id(), ACME.withName("Other"))).isFalse();
    assertThat(store().find(ACME.id()).orElseThrow().name()).isEqualTo("Acme");
  }

  @Test
  void ofTwoChangesOfOneVersionTheSecondIsRefused() {
    store().add(ACME.id(), ACME);
    Organization seen = store().find(ACME.id()).orElseThrow();

    assertThat(store().replace(ACME.id(), seen.without(BOB))).isTrue();
    assertThat(store().replace(ACME.id(), seen.withName("Lost"))).isFalse();
    assertThat(store().find(ACME.id())).contains(seen.without(BOB).withVersion(2));
  }

  @Test
  void unknownOrganizationIsNotReplaced() {
    assertThat(store().replace(ACME.id(), ACME.withVersion(1))).isFalse();
    assertThat(store().find(ACME.id())).isEmpty();
  }

  @Test
  void organizationsOfSomebodyComeInTheOrderOfJoining() {
    store().add(ACME.id(), ACME);
    store().add(GLOBEX.id(), GLOBEX);

    assertThat(store().listOf(ADA))
        .extracting(Organization::name)
        .containsExactly("Globex", "Acme");
    assertThat(store().listOf(BOB)).extracting(Organization::name).containsExactly("Acme");
  }

  @Test
  void tokenLeadsToTheOrganizationUntilTheInvitationIsGone() {
    store().add(ACME.id(), ACME);
    store().add(GLOBEX.id(), GLOBEX);
    Organization stored = store().findByInvitation(HASH).orElseThrow();

    assertThat(stored.id()).isEqualTo(ACME.id());
    assertThat(store().findByInvitation(TokenHash.of("other"))).isEmpty();
    store().replace(ACME.id(), stored.without(stored.invitations().get(0).id()));
    assertThat(store().findByInvitation(HASH)).isEmpty();
  }

  @Test
  void organizationsOpenToADomainAreFoundByExactlyThat() {
    store().add(ACME.id(), ACME);

    assertThat(store().listOpenTo("acme.test"))
        .extracting(Organization::id)
        .containsOnly(ACME.id());
    assertThat(store().listOpenTo("example")).isEmpty();
    assertThat(store().listOpenTo("sub.acme.example")).isEmpty();
  }

  @Test
  void callsAreCountedUpToTheLimitOfTheRunningPeriod() {
    store().add(ACME.id(), ACME);

    assertThat(store().countCall(ACME.id(), PERIOD_END.minusSeconds(1))).isFalse();
    assertThat(store().countCall(ACME.id(), PERIOD_END)).isTrue();
    assertThat(store().countCall(ACME.id(), PERIOD_END)).isTrue();
    assertThat(store().countCall(ACME.id(), PERIOD_END)).isFalse();
    store().uncountCall(ACME.id(), PERIOD_END);
    assertThat(store().countCall(ACME.id(), PERIOD_END)).isTrue();
    assertThat(store().find(ACME.id()).orElseThrow().subscription().callsUsed()).isEqualTo(2);
  }

  @Test
  void unlimitedPlanCountsAsWell() {
    store().add(GLOBEX.id(), GLOBEX);

    assertThat(store().countCall(GLOBEX.id(), Instant.EPOCH)).isTrue();
    assertThat(store().find(GLOBEX.id()).orElseThrow().subscription().callsUsed()).isEqualTo(1);
  }

  @Test
  void countedCallIsNotLostByAChangeAtTheSameTime() {
    store().add(ACME.id(), ACME);
    Organization seen = store().find(ACME.id()).orElseThrow();
    store().countCall(ACME.id(), PERIOD_END);

    assertThat(store().replace(ACME.id(), seen.withName("Lost"))).isFalse();
    assertThat(store().find(ACME.id()).orElseThrow().subscription().callsUsed()).isEqualTo(1);
  }

  @Test
  void manyAtOnceNeverCountBeyondTheLimit() {
    store().add(ACME.id(), ACME);
    AtomicInteger counted = new AtomicInteger();

    IntStream.range(0, 40)
        .parallel()
        .filter(call -> store().countCall(ACME.id(), PERIOD_END))
        .forEach(call -> counted.incrementAndGet());

    assertThat(counted).hasValue(2);
  }
}
