package com.creativeai.identity;

import static com.creativeai.identity.Problems.refused;
import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.GLOBEX;
import static com.creativeai.identity.Tenants.machine;
import static com.creativeai.identity.Tenants.person;
import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.Together;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.security.Permissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** O1 to O3, O6, O8 to O10: members come, change and go. */
class MembershipTest {
  private final Tenants tenants = new Tenants();

  @Test
  void keyGivesNobodyMoreThanItMayDoItself() {
    Organization acme = tenants.organizations.find(ACME).orElseThrow();

    assertThat(machine(ACME, Set.of(Permissions.MEMBERS_WRITE)).rank(acme)).isEqualTo(Role.VIEWER);
    assertThat(machine(ACME, Role.MEMBER.permissions()).rank(acme)).isEqualTo(Role.MEMBER);
    assertThat(machine(ACME, Role.ADMIN.permissions()).rank(acme)).isEqualTo(Role.ADMIN);
  }

  @Test
  void founderOwnsTheOrganizationAndThePlanIsTheStandardOne() {
    Organization founded = tenants.create.create(user("acme-viewer"), "  Initech ");

    assertThat(tenants.organizations.find(founded.id())).contains(founded);
    assertThat(founded.name()).isEqualTo("Initech");
    assertThat(founded.owner().orElseThrow().user()).isEqualTo(user("acme-viewer"));
    assertThat(founded.subscription().plan()).isEqualTo("standard");
    assertThat(founded.subscription().callsLimit()).hasValue(1000);
    assertThat(founded.subscription().billingEmail()).isEqualTo("viewer@acme.example");
    assertThat(tenants.audit.actions()).containsExactly("organization.created");
  }

  @Test
  void nameIsOneLineOfPlainText() {
    for (String name : List.of("", "   ", "a\nb", "a\u202Eb", "x".repeat(101))) {
      refused(
          CommonProblem.INVALID_REQUEST, () -> tenants.create.create(user("acme-viewer"), name));
    }
  }

  @Test
  void nobodyOwnsMoreThanTen() {
    for (int i = 0; i < 10; i++) {
      tenants.create.create(user("acme-viewer"), "Organization " + i);
    }
    refused(
        OrganizationProblem.TOO_MANY_ORGANIZATIONS,
        () -> tenants.create.create(user("acme-viewer"), "One more"));
  }

  @Test
  void changeIsWrittenDown() {
    tenants.changeRole.change(person("acme-admin"), user("acme-viewer"), Role.MEMBER);

    assertThat(tenants.audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                ACME,
                user("acme-admin").toString(),
                "member.role-changed",
                user("acme-viewer").toString(),
                Map.of("role", "member")));
  }

  @Test
  void changeThatCannotBeWrittenDownDoesNotHappen() {
    OrganizationChanges unwritten =
        new OrganizationChanges(
            tenants.organizations,
            (organization, actor, action, target, details) -> {
              throw new IllegalStateException("the log is full");
            });
    Organization before = tenants.acme();

    assertThatThrownBy(
            () ->
                new ChangeRole(unwritten, tenants.rights)
                    .change(person("acme-admin"), user("acme-viewer"), Role.MEMBER))
        .hasMessage("the log is full");
    assertThat(tenants.acme()).isEqualTo(before);
  }

  @Test
  void changeThatChangesNothingLeavesNoTrace() {
    tenants.changeRole.change(person("acme-admin"), user("acme-viewer"), Role.VIEWER);

    assertThat(tenants.audit.lines).isEmpty();
  }

  @Test
  void removedMemberIsSignedOutAtOnceAndInvitedNoMore() {
    String token = tenants.sessions.open(ACME, user("acme-member"), false);
    assertThat(tenants.sessions.find(token)).isPresent();
    tenants.remove.remove(person("acme-admin"), user("acme-member"));

    assertThat(tenants.sessions.find(token)).isEmpty();
    assertThat(tenants.acme().findMember(user("acme-member"))).isEmpty();
    assertThat(tenants.audit.actions()).containsExactly("member.removed");
    assertThat(tenants.rights.fired)
        .containsExactly(new RightsChanged(ACME, user("acme-member"), Set.of()));
  }

  @Test
  void whoHandsOverHasInvitedNoOwner() {
    tenants.invite.invite(person("acme-owner"), "owner@else.example", Role.OWNER);
    tenants.transfer.transfer(person("acme-owner"), ACME, user("acme-member"));

    assertThat(tenants.acme().invitations()).isEmpty();
    assertThat(tenants.rights.fired)
        .containsExactly(new RightsChanged(ACME, user("acme-owner"), Role.ADMIN.permissions()));
  }

  @Test
  void whatSomebodyMayNotGiveAnyMoreGoesWithTheirRole() {
    tenants.changeRole.change(person("acme-owner"), user("acme-member"), Role.ADMIN);
    tenants.invite.invite(person("acme-member"), "one@else.example", Role.ADMIN);
    tenants.invite.invite(person("acme-admin"), "two@else.example", Role.VIEWER);
    tenants.changeRole.change(person("acme-owner"), user("acme-member"), Role.MEMBER);

    assertThat(tenants.acme().invitations())
        .extracting(sent -> sent.email().value())
        .containsExactly("two@else.example");
    tenants.remove.remove(person("acme-owner"), user("acme-admin"));
    assertThat(tenants.acme().invitations()).isEmpty();
  }

  @Test
  void whoLeavesIsSignedOutOfThatOrganizationOnly() {
    Organization own = tenants.create.create(user("acme-viewer"), "Own");
    String here = tenants.sessions.open(ACME, user("acme-viewer"), false);
    String there = tenants.sessions.open(own.id(), user("acme-viewer"), false);
    tenants.remove.leave(user("acme-viewer"), ACME);

    assertThat(tenants.sessions.find(here)).isEmpty();
    assertThat(tenants.sessions.find(there)).isPresent();
    refused(
        OrganizationProblem.LAST_OWNER, () -> tenants.remove.leave(user("acme-viewer"), own.id()));
  }

  @Test
  void ofTwoOwnersWhoLeaveAtOnceOneStays() throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      Tenants fresh = new Tenants();
      fresh.changeRole.change(person("acme-owner"), user("acme-admin"), Role.OWNER);
      Callable<String> one = leaving(fresh, "acme-owner");
      Callable<String> other = leaving(fresh, "acme-admin");

      assertThat(Together.call(List.of(one, other)))
          .containsExactlyInAnyOrder("done", "last-owner");
      assertThat(fresh.acme().owners()).hasSize(1);
    }
  }

  @Test
  void manyChangesAtOnceAreAllKept() throws InterruptedException {
    List<Callable<String>> invitations =
        IntStream.range(0, 30)
            .<Callable<String>>mapToObj(
                i ->
                    () ->
                        Problems.outcome(
                            () ->
                                tenants.invite.invite(
                                    person("acme-admin"), "g" + i + "@x.example", Role.VIEWER)))
            .toList();

    assertThat(Together.call(invitations)).containsOnly("done");
    assertThat(tenants.acme().invitations()).hasSize(30);
  }

  @Test
  void sessionGoesOnInAnotherOfTheOwnOrganizationsUnderANewToken() {
    Organization own = tenants.create.create(user("acme-viewer"), "Own");
    String before = tenants.sessions.open(ACME, user("acme-viewer"), false);
    String after = tenants.switching.switchTo(person("acme-viewer"), before, own.id());

    assertThat(tenants.sessions.find(before)).isEmpty();
    assertThat(tenants.sessions.find(after).orElseThrow().organization()).isEqualTo(own.id());
    assertThat(tenants.sessions.find(after).orElseThrow().permissions())
        .isEqualTo(Role.OWNER.permissions());
  }

  @Test
  void nobodySwitchesToAForeignOrganizationNorAForeignSession() {
    String own = tenants.sessions.open(ACME, user("acme-viewer"), false);
    String foreign = tenants.sessions.open(ACME, user("acme-owner"), false);

    refused(
        OrganizationProblem.ORGANIZATION_NOT_FOUND,
        () -> tenants.switching.switchTo(person("acme-viewer"), own, GLOBEX));
    assertThat(tenants.sessions.find(own)).isPresent();
    refused(
        OrganizationProblem.WEB_SESSION_NEEDED,
        () -> tenants.switching.switchTo(person("acme-viewer"), foreign, ACME));
    refused(
        OrganizationProblem.WEB_SESSION_NEEDED,
        () -> tenants.switching.switchTo(machine(ACME, Set.of()), own, ACME));
  }

  @Test
  void peopleOfAnAllowedDomainJoinAsViewer() {
    allow("acme-admin", "acme.example");
    tenants.addUser("cleo", "cleo@acme.example");

    assertThat(tenants.read.joinable(user("cleo")))
        .extracting(Organization::id)
        .containsExactly(ACME);
    tenants.join.joinByDomain(user("cleo"), ACME);
    assertThat(tenants.acme().findMember(user("cleo")).map(Member::role)).contains(Role.VIEWER);
    assertThat(tenants.read.joinable(user("cleo"))).isEmpty();
  }

  @Test
  void unconfirmedOrSimilarAddressJoinsNothing() {
    allow("acme-admin", "acme.example");
    tenants.addUnconfirmed("eve", "eve@acme.example");
    tenants.addUser("mallory", "mallory@sub.acme.example");

    assertThat(tenants.read.joinable(user("eve"))).isEmpty();
    refused(
        OrganizationProblem.EMAIL_NOT_CONFIRMED,
        () -> tenants.join.joinByDomain(user("eve"), ACME));
    for (String other : List.of("mallory", "globex-owner")) {
      refused(
          OrganizationProblem.ORGANIZATION_NOT_FOUND,
          () -> tenants.join.joinByDomain(user(other), ACME));
    }
  }

  @Test
  void onlyTheOwnConfirmedDomainIsAllowedAndNeverAPublicOne() {
    tenants.addUser("gina", "gina@gmail.com");
    tenants.changes.change(
        ACME,
        new OrganizationChanges.Entry("test", "test", "test", Map.of()),
        tenant -> tenant.with(new Member(user("gina"), Role.ADMIN, MovingClock.NOON)));

    for (String domain : List.of("gmail.com", "mail.gmail.com", "globex.example", "x", "a b.c")) {
      refused(OrganizationProblem.DOMAIN_NOT_ALLOWED, () -> allow("gina", domain));
    }
    refused(
        OrganizationProblem.DOMAIN_NOT_ALLOWED,
        () -> allow(machine(ACME, Role.ADMIN.permissions()), Set.of("acme.example")));
    allow("acme-admin", "ACME.example");
    assertThat(tenants.acme().settings().allowedDomains()).containsExactly("acme.example");
    allow("gina", "acme.example");
    allow(person("gina"), Set.of());
    assertThat(tenants.acme().settings().allowedDomains()).isEmpty();
  }

  private void allow(String who, String domain) {
    allow(person(who), Set.of(domain));
  }

  private void allow(Actor who, Set<String> domains) {
    tenants.update.update(
        who,
        new UpdateOrganization.Command(
            ACME, Optional.empty(), Optional.of(new HashSet<>(domains)), Optional.empty()));
  }

  private static Callable<String> leaving(Tenants tenants, String who) {
    return () -> Problems.outcome(() -> tenants.remove.leave(user(who), ACME));
  }
}
