package com.creativeai.calls.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-3, EL6: the signature of webhooks. */
class WebhookSignatureTest {
  static final Instant SIGNED = Instant.ofEpochSecond(1_772_452_800L);
  static final byte[] BODY =
      "{\"type\":\"post_call_transcription\",\"data\":{\"conversation_id\":\"conv_1\"}}"
          .getBytes(StandardCharsets.UTF_8);

  // printf '1772452800.%s' "$BODY" | openssl dgst -sha256 -hmac sandbox-webhook-secret
  static final String MAC = "898244d9ed7dfa3c35969f912162f36706165e6a3bd669091851141f2c6896f6";
  static final String HEADER = "t=1772452800,v0=" + MAC;

  private final WebhookSignature signature =
      new WebhookSignature(new Secret("sandbox-webhook-secret"));

  private boolean isValid(String header) throws GeneralSecurityException {
    return signature.isValid(header, BODY, SIGNED);
  }

  @Test
  void genuineSignatureIsAccepted() throws GeneralSecurityException {
    assertThat(isValid(HEADER)).isTrue();
  }

  @Test
  void spacesOrderAndUnknownSchemesDoNotMatter() throws GeneralSecurityException {
    assertThat(isValid("v0=" + MAC + ", t=1772452800")).isTrue();
    assertThat(isValid("t=1772452800,v1=other,v0=" + MAC)).isTrue();
  }

  @Test
  void oneOfTwoSignaturesIsEnoughWhileASecretIsChanged() throws GeneralSecurityException {
    assertThat(isValid("t=1772452800,v0=" + "0".repeat(64) + ",v0=" + MAC)).isTrue();
    assertThat(isValid("t=1772452800,v0=" + MAC + ",v0=" + "0".repeat(64))).isTrue();
  }

  @Test
  void signatureHoldsForThirtyMinutesBothWays() throws GeneralSecurityException {
    Duration window = Duration.ofMinutes(30);
    assertThat(signature.isValid(HEADER, BODY, SIGNED.plus(window))).isTrue();
    assertThat(signature.isValid(HEADER, BODY, SIGNED.minus(window))).isTrue();
    assertThat(signature.isValid(HEADER, BODY, SIGNED.plus(window).plusMillis(1))).isFalse();
    assertThat(signature.isValid(HEADER, BODY, SIGNED.minus(window).minusMillis(1))).isFalse();
  }

  @Test
  void missingHeaderIsRefused() throws GeneralSecurityException {
    assertThat(signature.isValid(null, BODY, SIGNED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "t=1772452800",
        "t=1772452800,v0=",
        "v0=@",
        "t=,v0=@",
        "t=-1772452800,v0=@",
        "t=+1772452800,v0=@",
        "t=1772452800.0,v0=@",
        "t=1772452801,v0=@",
        "t=01772452800,v0=@",
        "t=9999999999999,v0=@",
        "t=١٧٧٢٤٥٢٨٠٠,v0=@",
        "t=1772452800,t=1772452800,v0=@",
        "T=1772452800,V0=@",
        "t=1772452800,v0=@0",
        "t=1772452800,v0=0x@",
        "t=1772452800,v1=@",
        "t=1772452800;v0=@",
        "t=1772452800,v0 =@",
        "t=1772452800,v0=\"@\"",
        "t=1772452800,a,b,c,d,e,f,v0=0,v0=@"
      })
  void headerThatIsNotQuiteRightIsRefused(String mutant) throws GeneralSecurityException {
    assertThat(isValid(mutant.replace("@", MAC))).isFalse();
  }

  @Test
  void macInAnotherSpellingIsRefused() throws GeneralSecurityException {
    assertThat(isValid("t=1772452800,v0=" + MAC.toUpperCase(Locale.ROOT))).isFalse();
    assertThat(isValid("t=1772452800,v0=" + MAC.substring(1))).isFalse();
  }

  @Test
  void otherSecretIsRefused() throws GeneralSecurityException {
    WebhookSignature other = new WebhookSignature(new Secret("sandbox-webhook-secres"));
    assertThat(other.isValid(HEADER, BODY, SIGNED)).isFalse();
  }

  @Test
  void longerAndEmptyBodiesAreRefused() throws GeneralSecurityException {
    assertThat(signature.isValid(HEADER, Arrays.copyOf(BODY, BODY.length + 1), SIGNED)).isFalse();
    assertThat(signature.isValid(HEADER, new byte[0], SIGNED)).isFalse();
  }
}
