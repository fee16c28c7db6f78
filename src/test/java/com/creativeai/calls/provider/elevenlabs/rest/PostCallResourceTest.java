package com.creativeai.calls.provider.elevenlabs.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.calls.FollowConversation;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
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
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-3, EL6: what ElevenLabs tells after a call. */
class PostCallResourceTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ANALYSED =
      """
      {"type":"post_call_transcription","event_timestamp":1772452800,"data":{
        "conversation_id":"conv_1","status":"done",
        "analysis":{"call_successful":"failure","transcript_summary":"Nö."}}}
      """;

  private final List<ConversationReport> reports = new ArrayList<>();
  private final PostCallResource resource = new PostCallResource();

  @BeforeEach
  void wire() {
    resource.settings = new ElevenLabsSettings(new Configuration(name -> Optional.empty()));
    resource.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    resource.follow =
        new FollowConversation() {
          @Override
          public boolean analysed(ConversationReport report) {
            return reports.add(report);
          }
        };
  }

  private static String signed(String body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("sandbox-webhook-secret".getBytes(StandardCharsets.UTF_8), "any"));
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
