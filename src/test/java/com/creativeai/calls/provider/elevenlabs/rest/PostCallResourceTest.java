package com.creativeai.calls.provider.elevenlabs.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.calls.FollowConversation;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.creativeai.platform.security.OrganizationId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-3, EL6: what ElevenLabs tells after a call. */
class PostCallResourceTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");

  /** Has an account, but no secret of its webhooks. */
  private static final OrganizationId SILENT =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c3");

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ANALYSED =
      """
      {"type":"post_call_transcription","event_timestamp":1772452800,"data":{
        "conversation_id":"conv_1","status":"done",
        "analysis":{"call_successful":"failure","transcript_summary":"Nö."}}}
      """;

  private final List<ConversationReport> reports = new ArrayList<>();
  private final List<AgentAccount> accounts = new ArrayList<>();
  private final InMemoryAccounts connected = new InMemoryAccounts();
  private final PostCallResource resource = new PostCallResource();

  @BeforeEach
  void wire() {
    resource.accounts = connected.over(new ElevenLabsSettings());
    resource.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    resource.follow =
        new FollowConversation() {
          @Override
          public boolean analysed(AgentAccount account, ConversationReport report) {
            accounts.add(account);
            return reports.add(report);
          }
        };
  }

  private static String signed(String body) throws GeneralSecurityException {
    return signed(body, "sandbox-webhook-secret");
  }

  private static String signed(String body, String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "any"));
    byte[] text = (NOON.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(mac.doFinal(text));
    return "t=" + NOON.getEpochSecond() + ",v0=" + hex;
  }

  private String receive(String body, String signature)
      throws IOException, GeneralSecurityException {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    return resource.receive(signature, new ByteArrayInputStream(raw));
  }

  private void assertRefused(String body, String signature, ProblemType problem) {
    assertThatThrownBy(() -> receive(body, signature))
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.type()).isEqualTo(problem));
    assertThat(reports).isEmpty();
  }

  @Test
  void analysisIsPassedOnEachTimeItComes() throws Exception {
    assertThat(receive(ANALYSED, signed(ANALYSED))).isEmpty();
    assertThat(receive(ANALYSED, signed(ANALYSED))).isEmpty();
    assertThat(reports).hasSize(2);
    assertThat(reports.get(0).outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(reports.get(0).summary()).isEqualTo("Nö.");
  }

  /** EL6: whoever has an own account signs what they like. */
  @ParameterizedTest
  @ValueSource(strings = {"-1", "-1000000", "1e300", "1e999", "10001", "\"5\"", "null"})
  void whatNoConversationCostsIsUnknown(String cost) throws Exception {
    String body = ANALYSED.replace("\"analysis\":", metadata(cost) + "\"analysis\":");
    receive(body, signed(body));
    assertThat(reports.get(0).price()).isNull();
  }

  @Test
  void longSummaryIsCut() throws Exception {
    String body = ANALYSED.replace("Nö.", "😀".repeat(20_000));
    receive(body, signed(body));
    assertThat(reports.get(0).summary()).isEqualTo("😀".repeat(5_000));
  }

  private static String metadata(String cost) {
    return "\"metadata\":{\"cost_fiat\":" + cost + "},";
  }

  /** A15, EL6. */
  @Test
  void ownAccountIsToldApartByItsAddressAndSecret() throws Exception {
    connected.connect(ACME, "sandbox-key-of-acme", "wsec_of_acme_only", NOON);
    connected.connect(GLOBEX, "sandbox-key-of-globex", "wsec_of_globex_only", NOON);
    connected.connect(SILENT, "sandbox-key-of-silent", "", NOON);

    assertThat(receive(ACME.toString(), ANALYSED, signed(ANALYSED, "wsec_of_acme_only"))).isEmpty();
    assertThat(receive(ANALYSED, signed(ANALYSED))).isEmpty();
    assertThat(accounts).containsExactly(AgentAccount.of(ACME), AgentAccount.DEFAULT);

    reports.clear();
    String stranger = "019a0000-0000-7000-8000-0000000000cf";
    for (String address :
        List.of(GLOBEX.toString(), SILENT.toString(), stranger, "not-an-id", "")) {
      assertRefused(address, signed(ANALYSED, "wsec_of_acme_only"));
    }
    for (String secret : List.of("sandbox-webhook-secret", "sandbox-key-of-acme")) {
      assertRefused(ACME.toString(), signed(ANALYSED, secret));
      assertRefused(SILENT.toString(), signed(ANALYSED, secret));
    }
    assertRefused(ANALYSED, signed(ANALYSED, "wsec_of_acme_only"), CommonProblem.NOT_ALLOWED);
    connected.remove(ACME);
    assertRefused(ACME.toString(), signed(ANALYSED, "wsec_of_acme_only"));
  }

  private String receive(String organization, String body, String signature)
      throws IOException, GeneralSecurityException {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    return resource.receive(organization, signature, new ByteArrayInputStream(raw));
  }

  private void assertRefused(String organization, String signature) {
    assertThatThrownBy(() -> receive(organization, ANALYSED, signature))
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown -> assertThat(thrown.type()).isEqualTo(CommonProblem.NOT_ALLOWED));
    assertThat(reports).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"post_call_audio", "call_initiation_failure", "news"})
  void otherTypesAreTakenAndIgnored(String type) throws Exception {
    String body = "{\"type\":\"" + type + "\",\"data\":{}}";
    assertThat(receive(body, signed(body))).isEmpty();
    assertThat(reports).isEmpty();
  }

  @Test
  void wrongSignatureIsRefusedBeforeTheBodyIsRead() throws Exception {
    assertRefused("not json", signed(ANALYSED), CommonProblem.NOT_ALLOWED);
    assertRefused(ANALYSED + " ", signed(ANALYSED), CommonProblem.NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"post_call_transcription\"}",
        "{\"type\":\"post_call_transcription\",\"data\":{\"conversation_id\":\" \"}}"
      })
  void signedNonsenseIsMalformed(String body) throws Exception {
    assertRefused(body, signed(body), CommonProblem.MALFORMED_REQUEST);
  }

  @Test
  void bodyAboveTwoMegabytesIsRefused() throws Exception {
    String body = " ".repeat(PostCallResource.LONGEST_BODY + 1);
    assertRefused(body, signed(body), CommonProblem.BODY_TOO_LARGE);
  }
}
