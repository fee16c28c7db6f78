package com.creativeai.calls.provider.twilio;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.FIRST;
import static com.creativeai.calls.provider.twilio.Fixtures.GLOBEX;
import static com.creativeai.calls.provider.twilio.Fixtures.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** TW4. */
class CallbackAddressesTest {
  private final CallbackAddresses addresses =
      Fixtures.addresses("PUBLIC_ORIGIN", "https://voice.example");

  @Test
  void addressNamesOrganizationAttemptAndKind() {
    URI address = addresses.of(ACME, FIRST, Kind.RECORDING);

    assertThat(address.toString())
        .matches(
            "https://voice\\.example/callbacks/twilio/"
                + ACME
                + "/"
                + FIRST
                + "/[A-Za-z0-9_-]{22}/recording");
  }

  @Test
  void macSpeaksForItsOwnAttemptOnly() {
    String mac = mac(addresses);

    assertThat(addresses.isOurs(ACME, FIRST, mac)).isTrue();
    assertThat(addresses.isOurs(ACME, SECOND, mac)).isFalse();
    assertThat(addresses.isOurs(GLOBEX, FIRST, mac)).isFalse();
    assertThat(addresses.isOurs(ACME, FIRST, mac.substring(1))).isFalse();
    assertThat(addresses.isOurs(ACME, FIRST, "")).isFalse();
  }

  @Test
  void macDependsOnTheAuthToken() {
    CallbackAddresses others =
        Fixtures.addresses("TWILIO_BASE_URL", "http://127.0.0.1:1", "TWILIO_AUTH_TOKEN", "another");

    assertThat(others.isOurs(ACME, FIRST, mac(addresses))).isFalse();
  }

  @Test
  void mediaSocketIsEncryptedWhereTheOriginIs() {
    assertThat(addresses.mediaSocket()).isEqualTo(URI.create("wss://voice.example/media/twilio"));
    assertThat(Fixtures.addresses().mediaSocket())
        .isEqualTo(URI.create("ws://localhost:8080/media/twilio"));
  }

  @Test
  void mediaSocketWithAPortOfItsOwnIsReachedByThePublicOriginOrThatPort() {
    assertThat(Fixtures.addresses("MEDIA_PORT", "8090").mediaSocket())
        .isEqualTo(URI.create("ws://127.0.0.1:8090/media/twilio"));
    assertThat(
            Fixtures.addresses("MEDIA_PORT", "8090", "PUBLIC_ORIGIN", "https://voice.example")
                .mediaSocket())
        .isEqualTo(URI.create("wss://voice.example/media/twilio"));
  }

  private static String mac(CallbackAddresses addresses) {
    return addresses.of(ACME, FIRST, Kind.STATUS).getPath().split("/")[5];
  }
}
