package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.identity.DemoOrganization;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** RUN-2, EL7. */
class ElevenLabsSettingsTest {
  private static Configuration with(Map<String, String> values) {
    return new Configuration(name -> Optional.ofNullable(values.get(name)));
  }

  private static ElevenLabsSettings settings(Map<String, String> values) {
    return new ElevenLabsSettings(with(values));
  }

  private static List<String> complaints(Map<String, String> values) {
    Configuration configuration = with(values);
    return new ElevenLabsSettings(configuration).complaints(configuration);
  }

  @Test
  void nothingSetMeansTheSimulator() {
    ElevenLabsSettings unset = settings(Map.of());
    assertThat(unset.baseUrl()).hasToString("http://127.0.0.1:8182");
    assertThat(unset.apiKey().reveal()).isEqualTo("sandbox-elevenlabs-key");
    assertThat(unset.webhookSecret().reveal()).isEqualTo("sandbox-webhook-secret");
    assertThat(complaints(Map.of())).isEmpty();
  }

  @Test
  void simulatorMayListenElsewhere() {
    assertThat(settings(Map.of("SANDBOX_AGENT_PORT", "9000")).baseUrl())
        .hasToString("http://127.0.0.1:9000");
    assertThat(settings(Map.of("ELEVENLABS_BASE_URL", "http://agent:8182")).baseUrl())
        .hasToString("http://agent:8182");
  }

  /** A4. */
  @Test
  void accountIsTheDemoOrganizationsWhereNobodyElseIsUntilItIsSaid() {
    String acme = "019a0000-0000-7000-8000-0000000000c1";
    OrganizationId known = OrganizationId.parse(acme);

    assertThat(settings(Map.of()).owner()).contains(DemoOrganization.ID);
    assertThat(settings(Map.of("HTTP_HOST", "0.0.0.0")).owner()).isEmpty();
    assertThat(settings(Map.of("MONGODB_URI", "mongodb://db/x")).owner()).isEmpty();
    assertThat(settings(Map.of("ELEVENLABS_OWNER", acme)).owner()).contains(known);
    assertThatThrownBy(() -> settings(Map.of("ELEVENLABS_OWNER", "acme")).owner())
        .hasMessage("ELEVENLABS_OWNER must be the id of an organization");
  }

  @Test
  void liveNeedsKeyAndWebhookSecret() {
    assertThat(complaints(Map.of("VOICE_AGENT_PROVIDER", "elevenlabs")))
        .containsExactly(
            "ELEVENLABS_API_KEY is required while VOICE_AGENT_PROVIDER is elevenlabs",
            "ELEVENLABS_WEBHOOK_SECRET is required while VOICE_AGENT_PROVIDER is elevenlabs");
  }

  @Test
  void liveWithCredentialsIsFine() {
    Map<String, String> live =
        Map.of(
            "VOICE_AGENT_PROVIDER", "elevenlabs",
            "ELEVENLABS_API_KEY", "key",
            "ELEVENLABS_WEBHOOK_SECRET", "secret");
    assertThat(complaints(live)).isEmpty();
    assertThat(settings(live).baseUrl()).hasToString("https://api.elevenlabs.io");
    assertThat(settings(live).apiKey().reveal()).isEqualTo("key");
    assertThat(settings(live).webhookSecret().reveal()).isEqualTo("secret");
  }

  @Test
  void credentialsWithoutTheProviderSettingAreRefused() {
    assertThat(complaints(Map.of("ELEVENLABS_API_KEY", "key")))
        .containsExactly(
            "ELEVENLABS_API_KEY is set, but VOICE_AGENT_PROVIDER is not: say elevenlabs or sandbox");
    assertThat(complaints(Map.of("ELEVENLABS_API_KEY", "key", "VOICE_AGENT_PROVIDER", "sandbox")))
        .isEmpty();
  }
}
