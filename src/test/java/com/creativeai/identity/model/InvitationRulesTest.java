package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.identity.Actor;
import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.InvitationId;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** O4, O5: who may invite whom, and what an invitation opens. */
class InvitationRulesTest {
  private static final UserId OWNER = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  private static final UserId ADMIN = UserId.parse("019a0000-0000-7000-8000-0000000000a2");
  private static final UserId MEMBER = UserId.parse("019a0000-0000-7000-8000-0000000000a3");
  private static final UserId CLEO = UserId.parse("019a0000-0000-7000-8000-0000000000a4");
  private static final EmailAddress CLEOS = new EmailAddress("cleo@acme.example");
  private static final Instant LATE = NOON.plus(Invitation.VALID);
  private static final Organization ACME =
      new Organization(
          OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1"),
          "Acme",
          List.of(
              new Member(OWNER, Role.OWNER, NOON),
              new Member(ADMIN, Role.ADMIN, NOON),
              new Member(MEMBER, Role.MEMBER, NOON)),
          NOON);
  private static final Invitation AS_ADMIN = invitation(1, CLEOS, Role.ADMIN);
  private static final Organization INVITED =
      InvitationRules.invite(ACME, person(ADMIN), AS_ADMIN, NOON);

  @Test
  void adminsInviteUpToTheirOwnRoleAndOwnersOwners() {
    assertThat(INVITED.invitations()).containsExactly(AS_ADMIN);
    Invitation owner = invitation(2, CLEOS, Role.OWNER);
    refused(OrganizationProblem.OWNERS_ONLY, () -> invite(ACME, ADMIN, owner));
    assertThat(invite(ACME, OWNER, owner).invitations()).containsExactly(owner);
  }

  @Test
  void membersAndStrangersInviteNobody() {
    assertThatThrownBy(() -> invite(ACME, MEMBER, invitation(2, CLEOS, Role.VIEWER)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type().code()).isEqualTo("not-allowed"));
    refused(
        OrganizationProblem.ORGANIZATION_NOT_FOUND,
        () -> invite(ACME, CLEO, invitation(2, CLEOS, Role.VIEWER)));
  }

  @Test
  void invitingAgainReplacesTheInvitationThereWas() {
    Invitation again = invitation(2, CLEOS, Role.VIEWER);

    assertThat(invite(INVITED, ADMIN, again).invitations()).containsExactly(again);
  }

  @Test
  void adminDoesNotReplaceAnOwnersInvitation() {
    Organization invited = invite(ACME, OWNER, invitation(1, CLEOS, Role.OWNER));

    refused(
        OrganizationProblem.OWNERS_ONLY,
        () -> invite(invited, ADMIN, invitation(2, CLEOS, Role.VIEWER)));
    refused(
        OrganizationProblem.OWNERS_ONLY,
        () -> InvitationRules.revoke(invited, person(ADMIN), AS_ADMIN.id()));
  }

  @Test
  void fiftyAreOpenAtMostAndExpiredOnesDoNotCount() {
    Organization full = ACME;
    for (int i = 0; i < InvitationRules.MOST_OPEN; i++) {
      full = invite(full, ADMIN, invitation(10 + i, email(i), Role.VIEWER));
    }
    Organization fifty = full;

    refused(OrganizationProblem.TOO_MANY_INVITATIONS, () -> invite(fifty, ADMIN, AS_ADMIN));
    assertThat(InvitationRules.invite(fifty, person(ADMIN), AS_ADMIN, LATE).invitations())
        .containsExactly(AS_ADMIN);
  }

  @Test
  void openInvitationsTakeSeats() {
    Organization small =
        ACME.withSubscription(
            new Subscription("small", OptionalInt.of(4), "", 0, OptionalLong.empty(), NOON));
    Organization invited = invite(small, ADMIN, AS_ADMIN);

    refused(
        OrganizationProblem.NO_SEAT_LEFT,
        () -> invite(invited, ADMIN, invitation(2, email(2), Role.VIEWER)));
    assertThat(invite(invited, ADMIN, invitation(2, CLEOS, Role.VIEWER)).invitations()).hasSize(1);
  }

  @Test
  void acceptedOnceTheInvitedPersonIsMember() {
    Organization after = accept(INVITED, CLEOS, NOON.plusSeconds(1));

    assertThat(after.findMember(CLEO)).contains(new Member(CLEO, Role.ADMIN, NOON.plusSeconds(1)));
    assertThat(after.invitations()).isEmpty();
    refused(OrganizationProblem.INVITATION_NOT_FOUND, () -> accept(after, CLEOS, NOON));
  }

  @Test
  void addressIsComparedWithoutRegardToCase() {
    assertThat(accept(INVITED, new EmailAddress("Cleo@ACME.example"), NOON).findMember(CLEO))
        .isPresent();
  }

  @Test
  void tokenIsWorthNothingToSomebodyElse() {
    refused(
        OrganizationProblem.INVITATION_FOR_ANOTHER,
        () -> accept(INVITED, new EmailAddress("eve@acme.example"), NOON));
  }

  @Test
  void tokenIsWorthNothingAfterSevenDays() {
    assertThat(accept(INVITED, CLEOS, LATE.minusMillis(1)).findMember(CLEO)).isPresent();
    refused(OrganizationProblem.INVITATION_NOT_FOUND, () -> accept(INVITED, CLEOS, LATE));
  }

  @Test
  void sentAgainItOpensByTheNewTokenOnly() {
    TokenHash fresh = TokenHash.of("fresh");
    Organization again = InvitationRules.resend(INVITED, person(ADMIN), AS_ADMIN.id(), fresh, LATE);

    refused(OrganizationProblem.INVITATION_NOT_FOUND, () -> accept(again, CLEOS, LATE));
    assertThat(InvitationRules.accept(again, fresh, CLEO, CLEOS, LATE).findMember(CLEO))
        .isPresent();
  }

  @Test
  void revokedItOpensNothing() {
    Organization after = InvitationRules.revoke(INVITED, person(ADMIN), AS_ADMIN.id());

    assertThat(after.invitations()).isEmpty();
    refused(
        OrganizationProblem.INVITATION_NOT_FOUND,
        () -> InvitationRules.revoke(after, person(ADMIN), AS_ADMIN.id()));
  }

  private static Organization invite(Organization tenant, UserId by, Invitation invitation) {
    return InvitationRules.invite(tenant, person(by), invitation, NOON);
  }

  private static Organization accept(Organization tenant, EmailAddress email, Instant at) {
    return InvitationRules.accept(tenant, AS_ADMIN.hash(), CLEO, email, at);
  }

  private static Actor person(UserId user) {
    return new Actor(ACME.id(), user.toString(), Optional.of(user), Role.OWNER.permissions());
  }

  private static EmailAddress email(int number) {
    return new EmailAddress("guest-" + number + "@acme.example");
  }

  private static Invitation invitation(int number, EmailAddress email, Role role) {
    return new Invitation(
        new InvitationId(new UUID(7, number)),
        email,
        role,
        TokenHash.of("token-" + number),
        ADMIN.toString(),
        NOON);
  }

  private static void refused(ProblemType type, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}
