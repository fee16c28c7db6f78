package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.User;
import com.creativeai.platform.config.Configuration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** RUN-2, I8, I9: when there is a demo owner, and with which password. */
class SeedDemoOrganizationTest {
  private static final String DEFAULT = "demo-password";
  private static final Map<String, String> CLOSED = Map.of();
  private static final Map<String, String> OPEN = Map.of("HTTP_HOST", "0.0.0.0");
  private static final Map<String, String> LIVE = Map.of("TELEPHONY_PROVIDER", "twilio");

  private final Identities identity = new Identities();

  @Test
  void closedSandboxHasOwnerWithDefaultPassword() {
    assertThat(seed(CLOSED)).isTrue();

    assertThat(passwordIs(DEFAULT)).isTrue();
    assertThat(identity.organizations.listOf(owner().id()))
        .singleElement()
        .satisfies(
            demo -> {
              assertThat(demo.id()).isEqualTo(DemoOrganization.ID);
              assertThat(demo.name()).isEqualTo("Demo");
              assertThat(demo.members()).extracting(Member::role).containsExactly(Role.OWNER);
            });
  }

  @Test
  void secondStartChangesNothing() {
    seed(CLOSED);
    User before = owner();

    assertThat(seed(CLOSED)).isTrue();
    assertThat(owner()).isEqualTo(before);
  }

  @Test
  void settingGivesTheOwnerAnotherPasswordAndEndsHerSessions() {
    seed(CLOSED);
    String token = identity.sessions.open(DemoOrganization.ID, owner().id(), false);
    seed(Map.of("SANDBOX_OWNER_PASSWORD", "my own password"));

    assertThat(passwordIs("my own password")).isTrue();
    assertThat(passwordIs(DEFAULT)).isFalse();
    assertThat(identity.sessions.find(token)).isEmpty();
  }

  @Test
  void openOrLiveProductHasNoOwnerWithoutTheSetting() {
    assertThat(seed(OPEN)).isFalse();
    assertThat(seed(LIVE)).isFalse();
    assertThat(identity.users.findByEmail(DemoOrganization.OWNER_EMAIL)).isEmpty();
    assertThat(identity.organizations.find(DemoOrganization.ID)).isEmpty();
  }

  @Test
  void defaultPasswordIsLockedWhereOthersCanSignIn() {
    seed(CLOSED);
    String token = identity.sessions.open(DemoOrganization.ID, owner().id(), false);
    seed(OPEN);

    assertThat(passwordIs(DEFAULT)).isFalse();
    assertThat(identity.sessions.find(token)).isEmpty();

    seed(CLOSED);
    assertThat(passwordIs(DEFAULT)).isTrue();
  }

  @Test
  void ownPasswordOutlivesTheClosedSandbox() {
    seed(Map.of("SANDBOX_OWNER_PASSWORD", "my own password"));
    seed(OPEN);

    assertThat(passwordIs("my own password")).isTrue();
  }

  @Test
  void signInPageTellsTheDefaultPasswordInTheClosedSandboxOnly() {
    assertThat(settings(CLOSED).shownPassword()).contains(IdentitySettings.DEFAULT_PASSWORD);
    assertThat(settings(OPEN).shownPassword()).isEmpty();
    assertThat(settings(LIVE).shownPassword()).isEmpty();
    assertThat(settings(Map.of("SANDBOX_OWNER_PASSWORD", "my own password")).shownPassword())
        .isEmpty();
  }

  @Test
  void defaultPasswordAsSettingIsComplainedAboutOutsideOfTheClosedSandbox() {
    Configuration open =
        configuration(Map.of("HTTP_HOST", "0.0.0.0", "SANDBOX_OWNER_PASSWORD", DEFAULT));

    assertThat(new IdentitySettings(open).complaints(open))
        .singleElement()
        .asString()
        .contains("SANDBOX_OWNER_PASSWORD")
        .doesNotContain(DEFAULT);
  }

  private boolean seed(Map<String, String> settings) {
    return new SeedDemoOrganization(
            identity.users,
            identity.userChanges,
            identity.organizations,
            Identities.PASSWORDS,
            identity.sessions,
            settings(settings),
            identity.clock)
        .seed();
  }

  private User owner() {
    return identity.users.findByEmail(DemoOrganization.OWNER_EMAIL).orElseThrow();
  }

  private boolean passwordIs(String password) {
    return Identities.PASSWORDS.matches(Optional.of(owner().password()), password);
  }

  private static IdentitySettings settings(Map<String, String> values) {
    return new IdentitySettings(configuration(values));
  }

  private static Configuration configuration(Map<String, String> values) {
    return new Configuration(name -> Optional.ofNullable(values.get(name)));
  }
}
