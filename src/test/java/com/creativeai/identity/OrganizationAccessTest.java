package com.creativeai.identity;

import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.GLOBEX;
import static com.creativeai.identity.Tenants.machine;
import static com.creativeai.identity.Tenants.person;
import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Threats 1 and 2 (ID-6): every use case by everybody, in the own and in the other organization.
 */
class OrganizationAccessTest {
  private static final List<String> COLUMNS =
      List.of("viewer", "member", "admin", "owner", "admin-key", "reading-key", "nobody");

  /** What each column may do in Acme: d done, n not-allowed, o owners-only, - not found. */
  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("read", "d d d d d d -"),
          Map.entry("members", "d d d d d d -"),
          Map.entry("invitations", "n n d d d n -"),
          Map.entry("rename", "n n d d d n -"),
          Map.entry("change-role", "n n d d d n -"),
          Map.entry("make-owner", "n n o d o n -"),
          Map.entry("unmake-owner", "n n o d o n -"),
          Map.entry("remove", "n n d d d n -"),
          Map.entry("remove-owner", "n n o d o n -"),
          Map.entry("invite", "n n d d d n -"),
          Map.entry("invite-owner", "n n o d o n -"),
          Map.entry("resend", "n n d d d n -"),
          Map.entry("revoke", "n n d d d n -"),
          Map.entry("transfer", "o o o d o o -"));

  private static final Map<String, String> CODES =
      Map.of(
          "d", "done",
          "n", "not-allowed",
          "o", "owners-only",
          "-", "organization-not-found");

  @TestFactory
  Stream<DynamicTest> everybodyInTheOwnOrganization() {
    return OWN.entrySet().stream()
        .flatMap(
            row -> {
              String[] cells = row.getValue().split(" ");
              return columns()
                  .map(
                      i ->
                          DynamicTest.dynamicTest(
                              row.getKey() + " by " + COLUMNS.get(i),
                              () ->
                                  assertThat(outcome(row.getKey(), COLUMNS.get(i), ACME))
                                      .isEqualTo(CODES.get(cells[i]))));
            });
  }

  /** Whatever their role at home: the other organization does not exist for them. */
  @TestFactory
  Stream<DynamicTest> nobodyReachesTheOtherOrganization() {
    return Stream.of("read", "rename", "transfer")
        .flatMap(
            useCase ->
                columns()
                    .map(
                        i ->
                            DynamicTest.dynamicTest(
                                useCase + " elsewhere by " + COLUMNS.get(i),
                                () ->
                                    assertThat(outcome(useCase, COLUMNS.get(i), GLOBEX))
                                        .isEqualTo("organization-not-found"))));
  }

  /** Ids of the other organization's people and invitations are unknown ids. */
  @TestFactory
  Stream<DynamicTest> foreignIdsAreUnknown() {
    Tenants tenants = seeded();
    InvitationId foreign =
        tenants
            .invite
            .invite(person("globex-owner"), "guest@x.example", Role.VIEWER)
            .invitation()
            .id();
    UserId stranger = user("globex-viewer");
    Organization globex = tenants.organizations.find(GLOBEX).orElseThrow();
    Actor owner = person("acme-owner");
    Map<String, Runnable> tries = new LinkedHashMap<>();
    tries.put("member-not-found", () -> tenants.changeRole.change(owner, stranger, Role.OWNER));
    tries.put("member-not-found ", () -> tenants.remove.remove(owner, stranger));
    tries.put("member-not-found  ", () -> tenants.transfer.transfer(owner, ACME, stranger));
    tries.put("invitation-not-found", () -> tenants.invite.revoke(owner, foreign));
    tries.put("invitation-not-found ", () -> tenants.invite.resend(owner, foreign));
    tries.put("organization-not-found", () -> tenants.remove.leave(user("acme-owner"), GLOBEX));
    tries.put(
        "organization-not-found ", () -> tenants.join.joinByDomain(user("acme-owner"), GLOBEX));
    return tries.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      assertThat(Problems.outcome(each.getValue()))
                          .isEqualTo(each.getKey().strip());
                      assertThat(tenants.organizations.find(GLOBEX)).contains(globex);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> listsHoldTheOwnOrganizationsOnly() {
    Tenants tenants = new Tenants();
    return Arrays.stream(Role.values())
        .map(
            role ->
                DynamicTest.dynamicTest(
                    role.code(),
                    () ->
                        assertThat(tenants.read.list(person("acme-" + role.code())))
                            .extracting(Organization::id)
                            .containsExactly(ACME)));
  }

  private static Stream<Integer> columns() {
    return Stream.iterate(0, i -> i < COLUMNS.size(), i -> i + 1);
  }

  private static Tenants seeded() {
    Tenants tenants = new Tenants();
    tenants.addUser("acme-owner2", "owner2@acme.example");
    tenants.changes.change(
        ACME,
        new OrganizationChanges.Entry("test", "test", "test", Map.of()),
        tenant ->
            tenant
                .with(new Member(user("acme-owner2"), Role.OWNER, MovingClock.NOON))
                .with(new Member(user("acme-extra"), Role.VIEWER, MovingClock.NOON)));
    return tenants;
  }

  private static String outcome(String useCase, String who, OrganizationId where) {
    Tenants tenants = seeded();
    InvitationId invitation =
        tenants
            .invite
            .invite(person("acme-owner2"), "guest@x.example", Role.VIEWER)
            .invitation()
            .id();
    Organization before = tenants.acme();
    Organization other = tenants.organizations.find(GLOBEX).orElseThrow();
    String outcome = Problems.outcome(() -> ask(tenants, useCase, actor(who), where, invitation));
    if (!outcome.equals("done")) {
      assertThat(tenants.acme()).as("refused, so nothing changed").isEqualTo(before);
    }
    assertThat(tenants.organizations.find(GLOBEX)).contains(other);
    return outcome;
  }

  private static void ask(
      Tenants tenants, String useCase, Actor actor, OrganizationId where, InvitationId invitation) {
    switch (useCase) {
      case "read" -> tenants.read.get(actor, where);
      case "members" -> tenants.read.members(actor);
      case "invitations" -> tenants.read.invitations(actor);
      case "rename" ->
          tenants.update.update(
              actor,
              new UpdateOrganization.Command(
                  where, Optional.of("New"), Optional.empty(), Optional.empty()));
      case "change-role" -> tenants.changeRole.change(actor, user("acme-viewer"), Role.MEMBER);
      case "make-owner" -> tenants.changeRole.change(actor, user("acme-viewer"), Role.OWNER);
      case "unmake-owner" -> tenants.changeRole.change(actor, user("acme-owner2"), Role.VIEWER);
      case "remove" -> tenants.remove.remove(actor, user("acme-extra"));
      case "remove-owner" -> tenants.remove.remove(actor, user("acme-owner2"));
      case "invite" -> tenants.invite.invite(actor, "new@x.example", Role.ADMIN);
      case "invite-owner" -> tenants.invite.invite(actor, "new@x.example", Role.OWNER);
      case "resend" -> tenants.invite.resend(actor, invitation);
      case "revoke" -> tenants.invite.revoke(actor, invitation);
      case "transfer" -> tenants.transfer.transfer(actor, where, user("acme-viewer"));
      default -> throw new IllegalArgumentException(useCase);
    }
  }

  private static Actor actor(String who) {
    return switch (who) {
      case "admin-key" -> machine(ACME, Role.ADMIN.permissions());
      case "reading-key" ->
          machine(ACME, Set.of(Permissions.MEMBERS_READ, Permissions.ORGANIZATION_READ));
      case "nobody" -> person("removed");
      default -> person("acme-" + who);
    };
  }
}
