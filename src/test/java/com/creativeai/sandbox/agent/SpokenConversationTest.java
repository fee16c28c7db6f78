package com.creativeai.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** SBX-2, SBX-3: conversations by voice, in real time. */
@TestInstance(Lifecycle.PER_CLASS)
class SpokenConversationTest {
  private static final String PROMPT =
      "You are Anna, the receptionist of Brightside Dental. Confirm the appointment on Tuesday at"
          + " 3 pm. Ask whether they need parking.";
  private static final String GREETING = "Hello, this is Anna from Brightside Dental.";
  private static final Duration SOON = Duration.ofSeconds(8);

  private final List<Caller> callers = new ArrayList<>();
  private AgentFixture agent;
  private Caller voicemail;
  private Caller dying;

  /** The long conversations begin together; each test waits for its own. */
  @BeforeAll
  void start(@TempDir Path dataDir) throws Exception {
    agent = new AgentFixture(dataDir);
    for (int i = 0; i < 10; i++) {
      callers.add(
          agent
              .dial("agent_sandbox_concierge")
              .begin(AgentFixture.overrides(PROMPT, GREETING))
              .answering("Hello Anna.", "Yes, Tuesday is fine.", "I come by bicycle.", "No."));
    }
    voicemail = agent.dial("agent_sandbox_concierge").begin(AgentFixture.overrides(PROMPT, ""));
    voicemail.say("Hi, you have reached Bob. Please leave a message after the beep.");
    dying = agent.dial("agent_sandbox_dies").begin(Json.object()).answering("Yes I can.");
  }

  @AfterAll
  void stop() {
    agent.close();
  }

  @Test
  void conversationsFollowThePromptAndWhatWasHeardToTheirEnd() {
    for (Caller caller : callers) {
      assertThat(caller.awaitClose(Duration.ofSeconds(45)))
          .isEqualTo(new Caller.Close(1000, "end_call tool was called."));
      assertThat(caller.transcripts())
          .containsExactly("Hello Anna.", "Yes, Tuesday is fine.", "I come by bicycle.", "No.");
      List<String> said = caller.responses();
      assertThat(said).hasSize(5);
      assertThat(said.get(0)).isEqualTo(GREETING);
      assertThat(said.get(1)).contains("confirm the appointment on Tuesday at 3 pm");
      assertThat(said.get(2)).contains("May I ask whether you need parking?");
      assertThat(said.get(3)).contains("bicycle").contains("anything else");
      assertThat(said.get(4)).contains("Goodbye");
    }
    ObjectNode details = agent.details(AgentFixture.conversationId(callers.get(0)));
    assertThat(details.path("status").asText()).isEqualTo("done");
    assertThat(details.at("/analysis/call_successful").asText()).isEqualTo("success");
    assertThat(details.path("transcript")).hasSize(9);
    assertThat(details.at("/metadata/call_duration_secs").asInt()).isBetween(12, 45);
    assertThat(details.at("/metadata/cost").asInt()).isPositive();
    assertThat(details.path("has_user_audio").asBoolean()).isTrue();
    byte[] wav =
        agent
            .get("/v1/convai/conversations/" + details.path("conversation_id").asText() + "/audio")
            .bytes();
    assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
  }

  @Test
  void speakingOverTheAgentInterruptsAndCorrects() {
    String greeting =
        "Hello, this is a rather long greeting about many things that nobody will want to hear.";
    Caller caller =
        agent.dial("agent_sandbox_concierge").begin(AgentFixture.overrides("", greeting));
    caller.await("audio", SOON);
    Caller.pause(1_500);
    caller.say("Wait, who is calling?");
    JsonNode interruption = caller.await("interruption", SOON);
    int last = interruption.at("/interruption_event/event_id").asInt();
    JsonNode correction =
        caller.await("agent_response_correction", SOON).path("agent_response_correction_event");
    assertThat(correction.path("original_agent_response").asText()).isEqualTo(greeting);
    String heard = correction.path("corrected_agent_response").asText();
    assertThat(greeting).startsWith(heard);
    assertThat(heard.length()).isBetween(10, greeting.length() - 10);
    assertThat(caller.frames("audio")).allMatch(a -> a.at("/audio_event/event_id").asInt() <= last);
    caller.await("agent_response", f -> f.toString().contains("This is Concierge"), SOON);
    assertThat(caller.transcripts()).containsExactly("Wait, who is calling?");
    assertThat(caller.frames("tentative_user_transcript")).isNotEmpty();
    caller.hangUp();
    JsonNode first = agent.details(AgentFixture.conversationId(caller)).path("transcript").get(0);
    assertThat(first.path("interrupted").asBoolean()).isTrue();
    assertThat(first.path("original_message").asText()).isEqualTo(greeting);
    assertThat(first.path("message").asText()).isEqualTo(heard);
  }

  @Test
  void audioComesInChunksWithEventIdsFasterThanItPlays() {
    Caller caller =
        agent.dial("agent_sandbox_concierge").begin(AgentFixture.overrides("", GREETING));
    ObjectNode metadata =
        (ObjectNode)
            caller
                .await("conversation_initiation_metadata", SOON)
                .path("conversation_initiation_metadata_event");
    assertThat(caller.types().get(0)).isEqualTo("conversation_initiation_metadata");
    assertThat(metadata.path("agent_output_audio_format").asText()).isEqualTo("ulaw_8000");
    assertThat(metadata.path("user_input_audio_format").asText()).isEqualTo("ulaw_8000");
    caller.await("audio", SOON);
    Caller.pause(1_200);
    List<JsonNode> audio = caller.frames("audio");
    assertThat(audio.size() * 200).isGreaterThan(2_000);
    assertThat(audio.get(0).at("/audio_event/event_id").asInt())
        .isEqualTo(
            caller.frames("agent_response").get(0).at("/agent_response_event/event_id").asInt());
    assertThat(audio.get(0).at("/audio_event/alignment/chars")).isNotEmpty();
    assertThat(caller.frames("ping")).isNotEmpty();
    caller.hangUp();
    assertThat(
            agent
                .details(AgentFixture.conversationId(caller))
                .at("/metadata/termination_reason")
                .asText())
        .startsWith("Client disconnected");
  }

  @Test
  void voicemailGetsAMessageAndTheCallEnds() {
    Caller caller = voicemail;
    assertThat(caller.awaitClose(Duration.ofSeconds(25)).code()).isEqualTo(1000);
    assertThat(caller.responses()).hasSize(1);
    assertThat(caller.responses().get(0)).contains("Anna from Brightside Dental");
    assertThat(
            agent
                .details(AgentFixture.conversationId(caller))
                .at("/analysis/call_summary_title")
                .asText())
        .isEqualTo("Voicemail");
  }

  @Test
  void silentAgentHearsButNeverSpeaks() {
    Caller caller = agent.dial("agent_sandbox_silent").begin(Json.object());
    caller.say("Hello? Is anybody there?");
    caller.await("user_transcript", SOON);
    Caller.pause(500);
    assertThat(caller.frames("audio")).isEmpty();
    assertThat(caller.transcripts()).containsExactly("Hello? Is anybody there?");
    caller.hangUp();
  }

  @Test
  void dyingAgentCloses1011InItsSecondTurn() {
    Caller caller = dying;
    Caller.Close close = caller.awaitClose(Duration.ofSeconds(15));
    assertThat(close.code()).isEqualTo(1011);
    assertThat(caller.responses()).hasSize(2);
    ObjectNode details = agent.details(AgentFixture.conversationId(caller));
    assertThat(details.path("status").asText()).isEqualTo("failed");
    assertThat(details.at("/metadata/error/code").asInt()).isEqualTo(1011);
  }

  @Test
  void slowAgentIsThreeSecondsLate() {
    long start = System.nanoTime();
    Caller caller = agent.dial("agent_sandbox_slow").begin(Json.object());
    caller.await("audio", SOON);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(2_900));
    caller.hangUp();
  }
}
