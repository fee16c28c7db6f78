package com.creativeai.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.identity.DemoOrganization;
import com.creativeai.identity.DemoOrganizationReady;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.InMemoryOrganizationStore;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.identity.Role;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.InvalidConfiguration;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.TokenHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** K5: the key that the settings name. */
class SeedDemoKeyTest {
  private static final String FIRST = "first-sandbox-key-0001";
  private static final String SECOND = "second-sandbox-key-0002";

  private final MovingClock clock = new MovingClock();
  private final ApiKeyStore keys = new InMemoryApiKeyStore();

  @Test
  void settingIsAKeyOfTheDemoOrganization() {
    seed(FIRST);
    seed(FIRST);

    assertThat(keys.list(DemoOrganization.ID))
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.hash()).isEqualTo(TokenHash.of(FIRST));
              assertThat(key.scopes()).isEqualTo(Scopes.of(Role.ADMIN));
              assertThat(key.toString()).doesNotContain(FIRST);
            });
  }

  @Test
  void unsetMeansNoKey() {
    seed(null);
    assertThat(keys.list(DemoOrganization.ID)).isEmpty();
  }

  @Test
  void anotherValueReplacesTheOneBeforeAndItMayComeBack() {
    seed(FIRST);
    seed(SECOND);
    assertThat(keys.find(TokenHash.of(FIRST))).isEmpty();

    seed(FIRST);
    assertThat(keys.find(TokenHash.of(FIRST)).orElseThrow().isValid(clock.instant())).isTrue();
    assertThat(keys.find(TokenHash.of(SECOND))).isEmpty();
  }

  @Test
  void shortValueIsRefusedWithoutBeingTold() {
    assertThatThrownBy(() -> seed("too-short"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage("SANDBOX_API_KEY must have from 16 to 200 characters");
  }

  private void seed(@Nullable String value) {
    Configuration configuration = new Configuration(name -> Optional.ofNullable(value));
    IdGenerator ids = new IdGenerator(clock);
    IssueApiKey issue =
        new IssueApiKey(
            keys,
            ids,
            clock,
            new RecordedAudit(),
            new FindOrganization(new InMemoryOrganizationStore()));
    new SeedDemoKey(configuration, keys, issue)
        .seed(new DemoOrganizationReady(DemoOrganization.ID));
  }
}
