package com.creativeai.calls.provider.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TW4, TW5: the vendor's own validator is the reference. */
class TwilioSignatureTest {
  private static final String TOKEN = "sandbox-auth-token";
  private static final String ADDRESS = "https://voice.example/callbacks/twilio/a/b:1/c/status";
  private static final Map<String, List<String>> NONE = Map.of();

  private final TwilioSignature signature = new TwilioSignature(Fixtures.settings());
  private final RequestValidator reference = new RequestValidator(TOKEN);
  private final Random random = new Random(20261122);

  @Test
  void exampleOfTheVendorsDocumentationIsGenuine() {
    // twilio.com/docs/usage/security, "Validating signatures": token 12345.
    TwilioSignature documented =
        new TwilioSignature(
            Fixtures.settings(
                "TWILIO_BASE_URL", "http://127.0.0.1:1", "TWILIO_AUTH_TOKEN", "12345"));
    Map<String, List<String>> form =
        Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+14158675309"),
            "Digits", List.of("1234"),
            "From", List.of("+14158675309"),
            "To", List.of("+18005551212"));

    assertThat(
            documented.isGenuine(
                "https://mycompany.com/myapp.php?foo=1&bar=2",
                form,
                "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
        .isTrue();
  }

  @Test
  void everyGenuineRequestIsAcceptedAndNoMutant() {
    for (int round = 0; round < 10_000; round++) {
      String address = ADDRESS + (round % 3 == 0 ? "?q=" + round + "%20+%2B" : "");
      Map<String, String> form = randomForm();
      String signed = sign(address + flat(form));

      assertThat(reference.validate(address, form, signed)).isTrue();
      assertThat(signature.isGenuine(address, listed(form), signed)).isTrue();
      assertNoMutantPasses(address, form, signed);
    }
  }

  @Test
  void repeatedFieldsCountOncePerValueInOrder() {
    String signed = sign(ADDRESS + "A1A2A3Bx");
    Map<String, List<String>> form = new LinkedHashMap<>();
    form.put("B", List.of("x"));
    form.put("A", List.of("3", "1", "2", "1"));

    assertThat(signature.isGenuine(ADDRESS, form, signed)).isTrue();
    form.put("A", List.of("3", "1", "1"));
    assertThat(signature.isGenuine(ADDRESS, form, signed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://voice.example:443/x?y=1", "https://voice.example/x?y=1"})
  void defaultPortMayBeWrittenOrNot(String signedAddress) {
    String signed = sign(signedAddress);

    assertThat(signature.isGenuine("https://voice.example/x?y=1", NONE, signed)).isTrue();
    assertThat(signature.isGenuine("https://voice.example:443/x?y=1", NONE, signed)).isTrue();
    assertThat(signature.isGenuine("https://voice.example:444/x?y=2", NONE, signed)).isFalse();
  }

  @Test
  void otherPortMayBeLeftOutAsInTheVendorsValidator() {
    String address = "http://localhost:8080/x";

    for (String spelling : List.of(address, "http://localhost/x")) {
      assertThat(signature.isGenuine(address, NONE, sign(spelling)))
          .isEqualTo(reference.validate(address, Map.of(), sign(spelling)))
          .isTrue();
    }
    assertThat(signature.isGenuine(address, NONE, sign("http://localhost:8081/x"))).isFalse();
  }

  @Test
  void socketIsSignedWithItsOwnScheme() {
    String signed = sign("wss://voice.example/media/twilio");

    assertThat(signature.isGenuine("wss://voice.example/media/twilio", NONE, signed)).isTrue();
    assertThat(signature.isGenuine("https://voice.example/media/twilio", NONE, signed)).isFalse();
  }

  @Test
  void queryIsNotEncodedAgain() {
    String signed = sign("https://voice.example/x?a=%20&b=+");

    assertThat(signature.isGenuine("https://voice.example/x?a=%20&b=+", NONE, signed)).isTrue();
    assertThat(signature.isGenuine("https://voice.example/x?a=+&b=+", NONE, signed)).isFalse();
  }

  @Test
  void missingAndEmptySignaturesAreNotGenuine() {
    assertThat(signature.isGenuine(ADDRESS, NONE, null)).isFalse();
    assertThat(signature.isGenuine(ADDRESS, NONE, "")).isFalse();
    assertThat(signature.isGenuine(ADDRESS, NONE, "n o t base64 \u00fc")).isFalse();
  }

  private void assertNoMutantPasses(String address, Map<String, String> form, String signed) {
    byte[] bits = Base64.getDecoder().decode(signed);
    bits[random.nextInt(bits.length)] ^= (byte) (1 << random.nextInt(8));
    Map<String, List<String>> right = listed(form);
    assertThat(signature.isGenuine(address, right, Base64.getEncoder().encodeToString(bits)))
        .isFalse();
    assertThat(signature.isGenuine(address.replace("https", "http"), right, signed)).isFalse();
    assertThat(signature.isGenuine(address.replace("voice.", "voicf."), right, signed)).isFalse();
    assertThat(signature.isGenuine(address.replace("/a/", "/A/"), right, signed)).isFalse();

    Map<String, List<String>> wrong = new HashMap<>(right);
    wrong.put("CallStatus", List.of("completed", "busy"));
    assertThat(signature.isGenuine(address, wrong, signed)).isFalse();
    wrong.put("CallStatus", List.of());
    assertThat(signature.isGenuine(address, wrong, signed)).isFalse();
    wrong.put("CallStatus", List.of("completed"));
    wrong.put("Zusatz", List.of("1"));
    assertThat(signature.isGenuine(address, wrong, signed)).isFalse();
  }

  private Map<String, String> randomForm() {
    Map<String, String> form = new HashMap<>();
    form.put("CallStatus", "completed");
    int fields = random.nextInt(12);
    for (int field = 0; field < fields; field++) {
      form.put("Field" + random.nextInt(40), randomText());
    }
    return form;
  }

  private String randomText() {
    String alphabet = "abc +%&=/\"\u00fc\u4f60\ud83d\ude00 0123";
    List<Integer> signs = alphabet.codePoints().boxed().toList();
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int place = 0; place < length; place++) {
      text.appendCodePoint(signs.get(random.nextInt(signs.size())));
    }
    return text.toString();
  }

  private static Map<String, List<String>> listed(Map<String, String> form) {
    Map<String, List<String>> listed = new HashMap<>();
    form.forEach((name, value) -> listed.put(name, new ArrayList<>(List.of(value))));
    return listed;
  }

  /** By the documented rule, in other words than the product's. */
  private static String flat(Map<String, String> form) {
    return new TreeMap<>(form)
        .entrySet().stream()
            .map(field -> field.getKey() + field.getValue())
            .collect(Collectors.joining());
  }

  private static String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
