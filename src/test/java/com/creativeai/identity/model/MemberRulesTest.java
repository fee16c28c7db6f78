package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.identity.Actor;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O2, O3: who may change whose place. */
class MemberRulesTest {
  private static final OrganizationId ID =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId ELSEWHERE =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final Organization ACME =
      new Organization(
          ID,
          "Acme",
          List.of(
              member("owner", Role.OWNER),
              member("owner2", Role.OWNER),
              member("admin", Role.ADMIN),
              member("admin2", Role.ADMIN),
              member("member", Role.MEMBER),
              member("member2", Role.MEMBER),
              member("viewer", Role.VIEWER),
              member("viewer2", Role.VIEWER)),
          NOON);
  private static final Organization ONE_OWNER = ACME.without(user("owner2"));

  @ParameterizedTest
  @CsvSource({
    "owner, admin2, owner, done",
    "owner, owner2, admin, done",
    "owner, owner2, viewer, done",
    "owner, owner, admin, done",
    "owner, viewer2, admin, done",
    "admin, viewer2, member, done",
    "admin, viewer2, admin, done",
    "admin, admin2, viewer, done",
    "admin, admin, viewer, done",
    "admin, admin, owner, owners-only",
    "admin, viewer2, owner, owners-only",
    "admin, owner, admin, owners-only",
    "admin, owner, viewer, owners-only",
    "member, viewer2, member, not-allowed",
    "member, member, admin, not-allowed",
    "member, member, viewer, not-allowed",
    "viewer, viewer, member, not-allowed",
    "viewer, member2, viewer, not-allowed",
    "machine, viewer2, admin, done",
    "machine, admin2, viewer, done",
    "machine, viewer2, owner, owners-only",
    "machine, owner, admin, owners-only",
    "reader, viewer2, member, not-allowed",
    "stranger, viewer2, member, organization-not-found",
    "foreign-machine, viewer2, member, organization-not-found",
    "owner, stranger, member, member-not-found",
    "admin, stranger, owner, member-not-found",
    "admin, stranger, member, member-not-found"
  })
  void rolesAreChanged(String who, String whose, String role, String outcome) {
    UserId target = user(whose);
    ThrowingCallable change =
        () ->
            assertThat(MemberRules.changeRole(ACME, actor(who), target, Role.of(role)))
                .satisfies(after -> assertThat(roleOf(after, whose)).isEqualTo(Role.of(role)))
                .satisfies(
                    after -> assertThat(after.without(target)).isEqualTo(ACME.without(target)));
    expect(outcome, change);
  }

  @ParameterizedTest
  @CsvSource({
    "owner, owner2, done",
    "owner, viewer, done",
    "owner, owner, done",
    "admin, admin2, done",
    "admin, member, done",
    "admin, owner, owners-only",
    "member, viewer, not-allowed",
    "member, member, done",
    "viewer, viewer2, not-allowed",
    "viewer, viewer, done",
    "machine, admin, done",
    "machine, owner, owners-only",
    "reader, viewer, not-allowed",
    "stranger, viewer, organization-not-found",
    "stranger, stranger, member-not-found",
    "foreign-machine, viewer, organization-not-found",
    "admin, stranger, member-not-found"
  })
  void membersAreRemoved(String who, String whom, String outcome) {
    expect(
        outcome,
        () ->
            assertThat(MemberRules.remove(ACME, actor(who), user(whom)))
                .isEqualTo(ACME.without(user(whom))));
  }

  @Test
  void lastOwnerStays() {
    UserId last = user("owner");
    refused(OrganizationProblem.LAST_OWNER, () -> MemberRules.leave(ONE_OWNER, last));
    refused(
        OrganizationProblem.LAST_OWNER, () -> MemberRules.remove(ONE_OWNER, actor("owner"), last));
    refused(
        OrganizationProblem.LAST_OWNER,
        () -> MemberRules.changeRole(ONE_OWNER, actor("owner"), last, Role.ADMIN));
  }

  @Test
  void everybodyElseMayLeave() {
    assertThat(MemberRules.leave(ACME, user("owner")).owners()).hasSize(1);
    assertThat(MemberRules.leave(ACME, user("viewer"))).isEqualTo(ACME.without(user("viewer")));
    refused(OrganizationProblem.MEMBER_NOT_FOUND, () -> MemberRules.leave(ACME, user("stranger")));
  }

  @Test
  void handedOverTheOrganizationBelongsToTheNextAndTheFormerOwnerIsAdmin() {
    Organization after = MemberRules.transfer(ONE_OWNER, actor("owner"), user("viewer"));

    assertThat(after.owner().orElseThrow().user()).isEqualTo(user("viewer"));
    assertThat(after.owners()).hasSize(1);
    assertThat(roleOf(after, "owner")).isEqualTo(Role.ADMIN);
    assertThat(after.members()).hasSameSizeAs(ONE_OWNER.members());
  }

  @Test
  void handingOverToOneselfChangesNothing() {
    assertThat(MemberRules.transfer(ACME, actor("owner"), user("owner"))).isEqualTo(ACME);
  }

  @ParameterizedTest
  @CsvSource({
    "admin, viewer, owners-only",
    "member, viewer, owners-only",
    "viewer, viewer, owners-only",
    "machine, viewer, owners-only",
    "stranger, viewer, organization-not-found",
    "foreign-machine, viewer, organization-not-found",
    "owner, stranger, member-not-found"
  })
  void onlyOwnersHandOverToMembers(String who, String to, String outcome) {
    expect(outcome, () -> MemberRules.transfer(ACME, actor(who), user(to)));
  }

  @Test
  void joiningTakesASeatAndKeepsTheRoleOfWhoIsThere() {
    Organization full =
        ACME.withSubscription(
            new Subscription("standard", OptionalInt.of(8), "", 0, OptionalLong.empty(), NOON));

    assertThat(MemberRules.join(full, member("viewer", Role.ADMIN))).isEqualTo(full);
    refused(
        OrganizationProblem.NO_SEAT_LEFT,
        () -> MemberRules.join(full, member("stranger", Role.VIEWER)));
    assertThat(MemberRules.join(full.without(user("viewer2")), member("stranger", Role.VIEWER)))
        .satisfies(after -> assertThat(roleOf(after, "stranger")).isEqualTo(Role.VIEWER));
  }

  private static Actor actor(String who) {
    return switch (who) {
      case "machine" -> machine(ID, Role.ADMIN.permissions());
      case "foreign-machine" -> machine(ELSEWHERE, Role.OWNER.permissions());
      case "reader" -> machine(ID, Set.of(Permissions.MEMBERS_READ));
      default ->
          new Actor(ID, user(who).toString(), Optional.of(user(who)), Role.OWNER.permissions());
    };
  }

  private static Actor machine(OrganizationId organization, Set<String> permissions) {
    return new Actor(organization, "key", Optional.empty(), permissions);
  }

  private static Member member(String name, Role role) {
    return new Member(user(name), role, NOON);
  }

  private static UserId user(String name) {
    return new UserId(
        java.util.UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static Role roleOf(Organization tenant, String name) {
    return tenant.findMember(user(name)).orElseThrow().role();
  }

  private static void expect(String outcome, ThrowingCallable change) {
    if (outcome.equals("done")) {
      try {
        change.call();
      } catch (Throwable failed) {
        throw new AssertionError(failed);
      }
    } else {
      assertThatThrownBy(change)
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.type().code()).isEqualTo(outcome));
    }
  }

  private static void refused(ProblemType type, ThrowingCallable change) {
    expect(type.code(), change);
  }
}
