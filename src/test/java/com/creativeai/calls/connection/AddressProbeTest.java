package com.creativeai.calls.connection;

import static com.creativeai.calls.connection.Check.ADDRESS;
import static com.creativeai.calls.connection.Check.CALLBACK;
import static com.creativeai.calls.connection.Check.MEDIA_SOCKET;
import static com.creativeai.calls.connection.Check.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.port.ReachProof;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CC5: whether we are reached under our public address. */
class AddressProbeTest {
  private static final String ANSWER = "it-is-us";

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of("PUBLIC_ORIGIN", "https://voice.example", "TELEPHONY_PROVIDER", "twilio"));
  private final ScriptedKnock knock = new ScriptedKnock();
  private String resolved = "93.184.216.34";

  @Test
  void publicAddressThatLeadsToUsPasses() {
    knock.text = ANSWER + "\n";
    knock.status = 403;
    knock.proof = Optional.of(ANSWER);

    Found found = find();

    assertThat(found.verdict(ADDRESS)).isEqualTo(Verdict.ADDRESS_STATED);
    assertThat(found.verdict(NAME)).isEqualTo(Verdict.NAME_KNOWN);
    assertThat(found.verdict(CALLBACK)).isEqualTo(Verdict.REACHED);
    assertThat(found.verdict(MEDIA_SOCKET)).isEqualTo(Verdict.REACHED);
    assertThat(knock.asked)
        .containsExactly(
            URI.create("https://voice.example/reach/who"), URI.create("wss://voice.example/media"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, sandbox, ADDRESS_FOR_SANDBOX",
    "http://localhost:8080, twilio, ADDRESS_NOT_PUBLIC",
    "http://127.0.0.1:8080, twilio, ADDRESS_NOT_PUBLIC",
    "http://voice.example, twilio, ADDRESS_NOT_SECURE"
  })
  void addressMustBePublicAndSecureForRealProviders(
      String origin, String telephony, Verdict verdict) {
    settings.put("PUBLIC_ORIGIN", origin);
    settings.put("TELEPHONY_PROVIDER", telephony);

    Finding address = find().of(ADDRESS);

    assertThat(address.verdict()).isEqualTo(verdict);
    assertThat(address.settings().isEmpty()).isEqualTo(address.state() == CheckState.PASSED);
  }

  @Test
  void nameOfThisMachineNeedsNoDns() {
    settings.put("PUBLIC_ORIGIN", "http://localhost:8080");

    assertThat(find().verdict(NAME)).isEqualTo(Verdict.ON_THIS_MACHINE);
  }

  @Test
  void unknownNameIsNotKnockedAt() {
    resolved = "";

    Found found = find();

    assertThat(found.verdict(NAME)).isEqualTo(Verdict.NAME_UNKNOWN);
    assertThat(found.of(NAME).settings()).containsExactly("PUBLIC_ORIGIN");
    assertThat(found.verdict(CALLBACK)).isEqualTo(Verdict.ADDRESS_FIRST);
    assertThat(found.verdict(MEDIA_SOCKET)).isEqualTo(Verdict.ADDRESS_FIRST);
    assertThat(knock.asked).isEmpty();
  }

  @Test
  void nameThatLeadsInsideIsPointedOut() {
    resolved = "10.0.0.7";

    assertThat(find().verdict(NAME)).isEqualTo(Verdict.NAME_LEADS_INSIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "CERTIFICATE, CERTIFICATE_REFUSED",
    "NO_CONNECTION, NOT_REACHED",
    "TOO_LATE, NOT_REACHED"
  })
  void silenceIsToldByItsCause(Unanswered.Reason reason, Verdict verdict) {
    knock.silence = reason;

    Found found = find();

    assertThat(found.verdict(CALLBACK)).isEqualTo(verdict);
    assertThat(found.verdict(MEDIA_SOCKET)).isEqualTo(verdict);
  }

  @Test
  void answerOfAnotherServerIsNotOurs() {
    knock.text = "Welcome to nginx";

    Found found = find();

    assertThat(found.verdict(CALLBACK)).isEqualTo(Verdict.SOMEBODY_ELSE);
    assertThat(found.verdict(MEDIA_SOCKET)).isEqualTo(Verdict.SOMEBODY_ELSE);
    assertThat(found.of(CALLBACK).toString()).doesNotContain("nginx");
  }

  @Test
  void refusalWithoutOurProofIsNoSocketOfOurs() {
    knock.status = 403;

    assertThat(find().verdict(MEDIA_SOCKET)).isEqualTo(Verdict.UPGRADE_LOST);
  }

  private Found find() {
    return Found.by(
        new AddressProbe(
            new DeploymentSettings(
                new Configuration(name -> Optional.ofNullable(settings.get(name)))),
            new ScriptedCarrierConnection(),
            new Proof(),
            knock,
            this::resolve));
  }

  private InetAddress[] resolve(String host) throws UnknownHostException {
    if (resolved.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.getByName(resolved)};
  }

  private static final class Proof implements ReachProof {
    @Override
    public String ask() {
      return "who";
    }

    @Override
    public Optional<String> answer(String question) {
      return question.equals("who") ? Optional.of(ANSWER) : Optional.empty();
    }

    @Override
    public URI address(String question) {
      return URI.create("https://voice.example/reach/" + question);
    }
  }
}
