package com.creativeai.calls.provider.elevenlabs;

import static com.creativeai.calls.provider.elevenlabs.WebhookSignatureTest.BODY;
import static com.creativeai.calls.provider.elevenlabs.WebhookSignatureTest.HEADER;
import static com.creativeai.calls.provider.elevenlabs.WebhookSignatureTest.MAC;
import static com.creativeai.calls.provider.elevenlabs.WebhookSignatureTest.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.config.Secret;
import java.security.GeneralSecurityException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** CALL-3, EL6: no single changed bit passes. */
class WebhookSignaturePropertiesTest {
  private final WebhookSignature signature =
      new WebhookSignature(new Secret("sandbox-webhook-secret"));

  @Property(tries = 2000)
  void anyFlippedBitOfTheBodyIsRefused(
      @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(max = 7) int bit)
      throws GeneralSecurityException {
    byte[] changed = BODY.clone();
    changed[where % changed.length] ^= (byte) (1 << bit);
    assertThat(signature.isValid(HEADER, changed, SIGNED)).isFalse();
  }

  @Property(tries = 2000)
  void anyFlippedBitOfTheMacIsRefused(
      @ForAll @IntRange(max = 63) int where, @ForAll @IntRange(max = 6) int bit)
      throws GeneralSecurityException {
    char[] changed = MAC.toCharArray();
    changed[where] ^= (char) (1 << bit);
    assertThat(signature.isValid("t=1772452800,v0=" + new String(changed), BODY, SIGNED)).isFalse();
  }
}
