package com.creativeai.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F1, F3: RFC 6238 and RFC 4648. */
class TotpTest {
  private static final FactorSecret SECRET =
      FactorSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  /** RFC 6238, appendix B, SHA-1; the last 6 of its 8 digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(SECRET, Totp.stepOf(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
  }

  @Test
  void oneStepBeforeAndAfterCountAndNoMore() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    long step = Totp.stepOf(now);

    for (long near = step - 1; near <= step + 1; near++) {
      assertThat(Totp.step(SECRET, Totp.code(SECRET, near), now, 0)).hasValue(near);
    }
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now, 0)).isEmpty();
    assertThat(Totp.step(SECRET, "", now, 0)).isEmpty();
    assertThat(Totp.step(SECRET, "5924", now, 0)).isEmpty();
  }

  @Test
  void stepsThatWereUsedDoNotCount() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    long step = Totp.stepOf(now);

    assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now, step))
        .isEqualTo(OptionalLong.empty());
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32IsThatOfTheStandard(String text, String encoded) {
    FactorSecret secret = FactorSecret.of(text.getBytes(StandardCharsets.US_ASCII));

    assertThat(secret.text()).isEqualTo(encoded);
    assertThat(secret.bytes()).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void secretsHave160BitsAndAreNotPrinted() {
    FactorSecret secret = FactorSecret.fresh();

    assertThat(secret.bytes()).hasSize(20);
    assertThat(FactorSecret.fresh()).isNotEqualTo(secret);
    assertThat(secret.toString()).doesNotContain(secret.text());
  }

  @Test
  void addressForAppsNamesIssuerAndAccount() {
    assertThat(SECRET.uri("Voice & Co", "ada@acme.example"))
        .isEqualTo(
            "otpauth://totp/Voice%20%26%20Co:ada%40acme.example?secret="
                + SECRET.text()
                + "&issuer=Voice%20%26%20Co&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void pictureFitsIntoADataAddress() {
    String svg = QrPicture.svg(SECRET.uri("Voice", "ada@acme.example"));

    assertThat(svg).startsWith("<svg xmlns=").endsWith("</svg>").doesNotContain("#");
  }
}
