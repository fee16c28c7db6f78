package com.creativeai.calls.provider.twilio;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.FIRST;
import static com.creativeai.calls.provider.twilio.Fixtures.GLOBEX;
import static com.creativeai.calls.provider.twilio.Fixtures.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import org.junit.jupiter.api.Test;

/** C17, threat 13: the token of a call's way back. */
class TwilioReturnTokensTest {
  private final TwilioReturnTokens tokens = new TwilioReturnTokens(Fixtures.settings());

  @Test
  void tokenIsTheSameForTheSameAttemptOnly() {
    assertThat(tokens.of(ACME, FIRST))
        .hasSize(43)
        .isEqualTo(new TwilioReturnTokens(Fixtures.settings()).of(ACME, FIRST))
        .isNotEqualTo(tokens.of(ACME, SECOND))
        .isNotEqualTo(tokens.of(GLOBEX, FIRST));
  }

  @Test
  void whoDoesNotHaveTheSecretCannotMakeIt() {
    TwilioReturnTokens others =
        new TwilioReturnTokens(
            Fixtures.settings("TELEPHONY_PROVIDER", "twilio", "TWILIO_AUTH_TOKEN", "another"));

    assertThat(others.of(ACME, FIRST)).isNotEqualTo(tokens.of(ACME, FIRST));
    assertThat(Fixtures.addresses().of(ACME, FIRST, Kind.TRANSFERRED).toString())
        .as("an address, which is written into logs")
        .doesNotContain(tokens.of(ACME, FIRST).substring(0, 16));
  }
}
