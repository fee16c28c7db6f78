package com.creativeai.calls.provider.twilio;

import static com.creativeai.calls.provider.twilio.Fixtures.configured;
import static com.creativeai.calls.provider.twilio.Fixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.config.InvalidConfiguration;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RUN-2, RUN-3. */
class TwilioSettingsTest {
  private static final String LIVE_SID = "AC00000000000000000000000000000abc";

  @Test
  void nothingSetMeansTheSimulatorOfThisProcess() {
    TwilioSettings nothingSet = settings();

    assertThat(nothingSet.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8181"));
    assertThat(nothingSet.accountSid()).isEqualTo("AC5a4db0c0000000000000000000000001");
    assertThat(nothingSet.authToken().reveal()).isEqualTo("sandbox-auth-token");
    assertThat(nothingSet.callsPerSecond()).isEqualTo(50);
    assertThat(complaints()).isEmpty();
  }

  @Test
  void simulatorPortMovesTheAddress() {
    assertThat(settings("SANDBOX_CARRIER_PORT", "9191").baseUrl().getPort()).isEqualTo(9191);
  }

  @Test
  void liveMeansTwilioAndOneCallPerSecond() {
    TwilioSettings live = settings("TELEPHONY_PROVIDER", "twilio");

    assertThat(live.baseUrl()).isEqualTo(URI.create("https://api.twilio.com"));
    assertThat(live.callsPerSecond()).isEqualTo(1);
  }

  @Test
  void liveWithoutCredentialsNamesAllThatAreMissing() {
    List<String> complaints = complaints("TELEPHONY_PROVIDER", "twilio");

    assertThat(complaints).hasSize(2);
    assertThat(complaints.get(0)).contains("TWILIO_ACCOUNT_SID");
    assertThat(complaints.get(1)).contains("TWILIO_AUTH_TOKEN");
  }

  @Test
  void liveCredentialsWithoutTheSwitchRefuseTheStart() {
    assertThat(complaints("TWILIO_ACCOUNT_SID", LIVE_SID))
        .singleElement()
        .asString()
        .contains("TELEPHONY_PROVIDER");
    assertThat(complaints("TWILIO_AUTH_TOKEN", "live"))
        .singleElement()
        .asString()
        .contains("TELEPHONY_PROVIDER");
  }

  @Test
  void liveCredentialsNeverGoToTheSimulatorOfThisProcess() {
    TwilioSettings chosen =
        settings(
            "TELEPHONY_PROVIDER", "sandbox",
            "TWILIO_ACCOUNT_SID", LIVE_SID,
            "TWILIO_AUTH_TOKEN", "live");

    assertThat(chosen.authToken().reveal()).isEqualTo("sandbox-auth-token");
    assertThat(chosen.accountSid()).isNotEqualTo(LIVE_SID);
  }

  @Test
  void simulatorElsewhereMayHaveItsOwnCredentials() {
    String[] elsewhere = {
      "TWILIO_BASE_URL", "http://127.0.0.1:4000",
      "TWILIO_ACCOUNT_SID", LIVE_SID,
      "TWILIO_AUTH_TOKEN", "its-own"
    };

    assertThat(complaints(elsewhere)).isEmpty();
    assertThat(settings(elsewhere).accountSid()).isEqualTo(LIVE_SID);
    assertThat(settings(elsewhere).authToken().reveal()).isEqualTo("its-own");
  }

  @Test
  void onlyTheProviderSettingMakesItLive() {
    assertThat(complaints("TWILIO_BASE_URL", "https://api.twilio.com"))
        .singleElement()
        .asString()
        .contains("TWILIO_BASE_URL", "TELEPHONY_PROVIDER");
  }

  @Test
  void credentialsNeverTravelUnencrypted() {
    assertThat(
            complaints(
                "TELEPHONY_PROVIDER", "twilio",
                "TWILIO_ACCOUNT_SID", LIVE_SID,
                "TWILIO_AUTH_TOKEN", "live",
                "TWILIO_BASE_URL", "http://twilio.example"))
        .singleElement()
        .asString()
        .contains("TWILIO_BASE_URL");
  }

  @Test
  void malformedAccountIsNamedWithoutItsValue() {
    assertThatThrownBy(
            () ->
                configured("TWILIO_ACCOUNT_SID", "SK-secret")
                    .find(TwilioSettings.TWILIO_ACCOUNT_SID))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("TWILIO_ACCOUNT_SID")
        .hasMessageNotContaining("SK-secret");
  }

  private static List<String> complaints(String... namesAndValues) {
    return settings().complaints(configured(namesAndValues));
  }
}
