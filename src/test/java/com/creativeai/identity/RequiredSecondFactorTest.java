package com.creativeai.identity;

import static com.creativeai.identity.Problems.refused;
import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.machine;
import static com.creativeai.identity.Tenants.person;
import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ID-11, F9: an organization that requires the second factor. */
class RequiredSecondFactorTest {
  private final Tenants tenants = new Tenants();

  @Test
  void whoRequiresItHasShownTheirOwn() {
    refused(FactorProblem.SECOND_FACTOR_REQUIRED, () -> require(person("acme-admin"), true));
    refused(
        FactorProblem.SECOND_FACTOR_REQUIRED,
        () -> require(machine(ACME, Set.of(Permissions.ORGANIZATION_WRITE)), true));
    assertThat(tenants.acme().settings().secondFactorRequired()).isFalse();

    require(strong("acme-admin"), true);
    assertThat(tenants.acme().settings().secondFactorRequired()).isTrue();
    assertThat(tenants.audit.lines)
        .last()
        .satisfies(
            line -> {
              assertThat(line.action()).isEqualTo("organization.changed");
              assertThat(line.details()).isEqualTo(Map.of("secondFactorRequired", "true"));
            });
    refused(
        FactorProblem.SECOND_FACTOR_REQUIRED,
        () -> require(machine(ACME, Set.of(Permissions.ORGANIZATION_WRITE)), false));
  }

  @Test
  void roleStillDecides() {
    assertThat(Problems.outcome(() -> require(strong("acme-member"), true)))
        .isEqualTo("not-allowed");
    assertThat(Problems.outcome(() -> require(strong("globex-owner"), true)))
        .isEqualTo("organization-not-found");
  }

  @Test
  void peopleWithoutItAreHeldAlsoFromOtherOrganizationsAndMachinesAreNot() {
    require(strong("acme-owner"), true);

    refused(
        FactorProblem.SECOND_FACTOR_REQUIRED, () -> tenants.read.get(person("acme-viewer"), ACME));
    refused(
        FactorProblem.SECOND_FACTOR_REQUIRED, () -> tenants.read.members(person("acme-viewer")));
    assertThat(tenants.read.get(strong("acme-viewer"), ACME)).isNotNull();
    assertThat(tenants.read.get(machine(ACME, Set.of(Permissions.ORGANIZATION_READ)), ACME).id())
        .isEqualTo(ACME);
    assertThat(Problems.outcome(() -> tenants.read.get(person("globex-viewer"), ACME)))
        .as("strangers learn nothing")
        .isEqualTo("organization-not-found");
  }

  @Test
  void otherSettingsKeepIt() {
    require(strong("acme-owner"), true);
    tenants.update.update(
        strong("acme-owner"),
        new UpdateOrganization.Command(
            ACME, Optional.of("New name"), Optional.of(Set.of("acme.example")), Optional.empty()));

    assertThat(tenants.acme().settings().secondFactorRequired()).isTrue();
  }

  @Test
  void webSessionWithoutItIsHeldUntilItIsShown() {
    String token = tenants.signIn("acme-viewer");
    require(strong("acme-owner"), true);
    tenants.clock.advance(Duration.ofSeconds(2));
    Caller held = tenants.sessions.find(token).orElseThrow();
    assertThat(held.isHeld()).isTrue();
    assertThat(held.permissions()).containsExactly(Permissions.SECOND_FACTOR);

    tenants.factors.add(user("acme-viewer"), "Phone");
    String next = tenants.strengthen().strengthen(token, user("acme-viewer"));
    Caller whole = tenants.sessions.find(next).orElseThrow();
    assertThat(whole.isHeld()).isFalse();
    assertThat(whole.permissions()).contains(Permissions.ACCOUNT);
  }

  @Test
  void switchingKeepsWhatWasShown() {
    tenants.factors.add(user("acme-viewer"), "Phone");
    OrganizationId own = tenants.create.create(user("acme-viewer"), "Own").id();
    String here = tenants.signIn("acme-viewer");
    String there = tenants.switching.switchTo(strong("acme-viewer"), here, own);

    assertThat(tenants.sessions.find(there).orElseThrow().isStrong()).isTrue();
  }

  private void require(Actor actor, boolean required) {
    tenants.update.update(
        actor,
        new UpdateOrganization.Command(
            ACME,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(required),
            UpdateOrganization.CallsChange.NOTHING));
  }

  private static Actor strong(String name) {
    Actor weak = person(name);
    return new Actor(weak.organization(), weak.subject(), weak.person(), weak.permissions(), true);
  }
}
