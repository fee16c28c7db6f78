package com.creativeai.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CF2 to CF4, RUN-2: settings that are wrong stop the start, all at once. */
class ConfigurationCheckTest {

  @Test
  void unsetSettingsAreTheClosedSandbox() {
    Configuration configuration = configuration(Map.of());

    assertThat(complaints(configuration)).isEmpty();
    assertThat(new DeploymentSettings(configuration).isClosedSandbox()).isTrue();
    assertThat(new DeploymentSettings(configuration).publicOrigin())
        .hasToString("http://localhost:8080");
  }

  @Test
  void everyWrongSettingIsNamedInOneMessage() {
    List<String> complaints =
        complaints(
            configuration(
                Map.of(
                    "HTTP_PORT", "eighty",
                    "TELEPHONY_PROVIDER", "pigeon",
                    "PUBLIC_ORIGIN", "ftp://example.com/")));

    assertThat(complaints)
        .hasSize(3)
        .anyMatch(text -> text.startsWith("HTTP_PORT must be a whole number"))
        .anyMatch(text -> text.startsWith("TELEPHONY_PROVIDER must be one of"))
        .anyMatch(text -> text.startsWith("PUBLIC_ORIGIN must be"));
  }

  @Test
  void livePartNeedsItsOwnDatabase() {
    assertThat(complaints(configuration(Map.of("TELEPHONY_PROVIDER", "twilio"))))
        .containsExactly("MONGODB_URI is required as soon as a provider is live");
  }

  @Test
  void httpIsForTheLoopbackOnly() {
    assertThat(complaints(configuration(Map.of("PUBLIC_ORIGIN", "http://voice.example.com"))))
        .containsExactly("PUBLIC_ORIGIN must be https, except for a loopback address");
    assertThat(complaints(configuration(Map.of("PUBLIC_ORIGIN", "http://127.0.0.1:9000"))))
        .isEmpty();
  }

  @Test
  void mediaHasAPortOfItsOwnOrShares() {
    assertThat(complaints(configuration(Map.of("MEDIA_PORT", "8080"))))
        .containsExactly("MEDIA_PORT must be another port than HTTP_PORT");
    assertThat(new DeploymentSettings(configuration(Map.of())).mediaPort()).isEmpty();
    assertThat(new DeploymentSettings(configuration(Map.of("MEDIA_PORT", "8090"))).mediaPort())
        .contains(8090);
  }

  @Test
  void socketOriginFollowsTheOrigin() {
    assertThat(
            new DeploymentSettings(
                    configuration(Map.of("PUBLIC_ORIGIN", "https://voice.example.com")))
                .publicSocketOrigin())
        .hasToString("wss://voice.example.com");
  }

  @Test
  void openToOthersIsNoClosedSandbox() {
    assertThat(
            new DeploymentSettings(configuration(Map.of("HTTP_HOST", "0.0.0.0"))).isClosedSandbox())
        .isFalse();
  }

  @Test
  void emptyValueCountsAsUnset() {
    Configuration configuration = configuration(Map.of("HTTP_PORT", "  "));

    assertThat(configuration.get(DeploymentSettings.HTTP_PORT)).isEqualTo(8080);
    assertThat(configuration.isSet(DeploymentSettings.HTTP_PORT)).isFalse();
  }

  @Test
  void requiredSettingThatIsMissingIsNamed() {
    assertThatThrownBy(() -> configuration(Map.of()).get(Setting.secret("KEY", "A key.")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage("KEY is required");
  }

  @Test
  void secretsAreNeverPrinted() {
    assertThat(new Secret("hush")).asString().doesNotContain("hush");
  }

  private static List<String> complaints(Configuration configuration) {
    return ConfigurationCheck.complaints(
        List.of(new DeploymentSettings(configuration)), configuration);
  }

  private static Configuration configuration(Map<String, String> values) {
    return new Configuration(name -> Optional.ofNullable(values.get(name)));
  }
}
