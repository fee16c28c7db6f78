package com.creativeai.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** SBX-2: the conversation socket and the post-call webhook, frame by frame, without speech. */
@TestInstance(Lifecycle.PER_CLASS)
class ConversationProtocolTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String OPEN =
      """
      "platform_settings": {"overrides": {"conversation_config_override": {
        "agent": {"first_message": true, "prompt": {"prompt": true}}, "conversation": {"text_only": true}}}}""";

  private AgentFixture agent;

  @BeforeAll
  void start(@TempDir Path dataDir) throws Exception {
    agent = new AgentFixture(dataDir);
  }

  @AfterAll
  void stop() {
    agent.close();
  }

  private Caller writeTo(String agentId, ObjectNode initiation) {
    return agent.dial(agentId).beginSilent(AgentFixture.textOnly(initiation));
  }

  private static void write(Caller caller, String text) {
    caller.send(Json.object().put("type", "user_message").put("text", text));
  }

  private static JsonNode awaitResponse(Caller caller, String words) {
    return caller.await("agent_response", f -> f.toString().contains(words), SOON);
  }

  @Test
  void textConversationNeedsNoAudio() {
    Caller caller = writeTo("agent_sandbox_concierge", AgentFixture.overrides("", "Hello there."));
    assertThat(caller.subprotocol()).isEqualTo("convai");
    awaitResponse(caller, "Hello there.");
    write(caller, "Hi.");
    awaitResponse(caller, "How is your day");
    write(caller, "Bye.");
    assertThat(caller.awaitClose(SOON).code()).isEqualTo(1000);
    assertThat(caller.frames("audio")).isEmpty();
    assertThat(caller.frames("agent_chat_response_part")).isNotEmpty();
  }

  @Test
  void forbiddenOverrideCloses1008() {
    Caller caller =
        agent.dial("agent_sandbox_locked").beginSilent(AgentFixture.overrides("x", "Hello."));
    JsonNode error = caller.await("error", SOON).path("error_event");
    assertThat(error.path("error_type").asText()).isEqualTo("override_error");
    Caller.Close close = caller.awaitClose(SOON);
    assertThat(close.code()).isEqualTo(1008);
    assertThat(close.reason())
        .isEqualTo("Override for field 'first_message' is not allowed by config.");
  }

  @Test
  void refusingAgentCloses1008Within200Millis() {
    long start = System.nanoTime();
    Caller.Close close = agent.dial("agent_sandbox_refuses").awaitClose(SOON);
    assertThat(close.code()).isEqualTo(1008);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void unknownAgentIsClosedAsTheVendorDoes() {
    assertThat(agent.dial("agent_nobody").awaitClose(SOON))
        .isEqualTo(new Caller.Close(3000, "The AI agent you are trying to reach does not exist."));
  }

  @Test
  void dynamicVariablesAreFilledIn() {
    ObjectNode initiation = AgentFixture.overrides("", "Hello {{name}}, you owe {{ amount }}.");
    initiation.putObject("dynamic_variables").put("name", "Ada $1").put("amount", 12);
    Caller caller = writeTo("agent_sandbox_concierge", initiation);
    awaitResponse(caller, "Hello Ada $1, you owe 12.");
    caller.hangUp();
  }

  @Test
  void missingDynamicVariableIsAnError() {
    Caller caller =
        writeTo("agent_sandbox_concierge", AgentFixture.overrides("", "Hello {{name}}."));
    assertThat(caller.await("error", SOON).at("/error_event/error_type").asText())
        .isEqualTo("missing_dynamic_variable");
    assertThat(caller.awaitClose(SOON).code()).isEqualTo(1008);
  }

  @Test
  void clientToolIsCalledAndItsResultSpoken() {
    String tool =
        agent.createTool(
            """
            {"type": "client", "name": "book_table",
             "description": "Book a table for guests", "expects_response": true,
             "parameters": {"type": "object", "properties": {
               "guests": {"type": "integer"}, "wish": {"type": "string"}}}}""");
    String id =
        agent.createAgent(
            """
            {"name": "Booking", "conversation_config": {"agent": {"first_message": "Hello.",
              "prompt": {"prompt": "", "tool_ids": ["%s"]}}}, %s}"""
                .formatted(tool, OPEN));
    Caller caller = writeTo(id, Json.object());
    awaitResponse(caller, "Hello.");
    write(caller, "Please book a table for 4");
    JsonNode call = caller.await("client_tool_call", SOON).path("client_tool_call");
    assertThat(call.path("tool_name").asText()).isEqualTo("book_table");
    assertThat(call.at("/parameters/guests").asInt()).isEqualTo(4);
    caller.send(
        Json.object()
            .put("type", "client_tool_result")
            .put("tool_call_id", call.path("tool_call_id").asText())
            .put("result", "table 7 at eight")
            .put("is_error", false));
    awaitResponse(caller, "table 7 at eight");
    caller.hangUp();
    JsonNode details = agent.details(AgentFixture.conversationId(caller));
    assertThat(details.toString()).contains("\"tool_name\":\"book_table\"").contains("table 7");
  }

  @Test
  void analysisUsesTheAgentsCriteriaAndData() {
    String id =
        agent.createAgent(
            """
            {"name": "Survey", "conversation_config": {"agent": {"first_message": "Hello.",
              "prompt": {"prompt": "Ask whether they own a bicycle. Ask for the number of rides."}}},
             "platform_settings": {
              "evaluation": {"criteria": [{"id": "bike", "name": "Bike", "type": "prompt",
                 "conversation_goal_prompt": "The caller was asked whether they own a bicycle"}]},
              "data_collection": {"rides": {"type": "integer", "description": "number of rides"}}}}""");
    Caller caller = writeTo(id, Json.object());
    for (String line : new String[] {"Hi.", "Yes.", "I do 12 rides", "No."}) {
      int before = caller.responses().size();
      write(caller, line);
      if (!line.equals("No.")) {
        long end = System.nanoTime() + SOON.toNanos();
        while (caller.responses().size() == before && System.nanoTime() < end) {
          Caller.pause(10);
        }
      }
    }
    caller.awaitClose(SOON);
    JsonNode analysis = agent.details(AgentFixture.conversationId(caller)).path("analysis");
    assertThat(analysis.at("/evaluation_criteria_results/bike/result").asText())
        .isEqualTo("success");
    assertThat(analysis.at("/data_collection_results/rides/value").asInt()).isEqualTo(12);
    assertThat(analysis.path("transcript_summary").asText()).contains("Survey spoke");
  }

  @Test
  void brokenFramesEndTheConversation() {
    Caller notJson = agent.dial("agent_sandbox_concierge").beginSilent(Json.object());
    AgentFixture.conversationId(notJson);
    notJson.sendRaw("{not json");
    assertThat(notJson.await("error", SOON).at("/error_event/code").asInt()).isEqualTo(1008);
    assertThat(notJson.awaitClose(SOON).code()).isEqualTo(1008);
    Caller notBase64 = agent.dial("agent_sandbox_concierge").beginSilent(Json.object());
    notBase64.sendRaw("{\"user_audio_chunk\": \"!!\"}");
    assertThat(notBase64.awaitClose(SOON).code()).isEqualTo(1008);
    Caller tooLong = agent.dial("agent_sandbox_concierge").beginSilent(Json.object());
    tooLong.sendRaw("{\"type\": \"user_message\", \"text\": \"" + "x".repeat(100_000) + "\"}");
    assertThat(tooLong.awaitClose(SOON).code()).isIn(1009, 1006);
  }

  @Test
  void unknownFramesAreIgnored() {
    Caller caller = writeTo("agent_sandbox_concierge", AgentFixture.overrides("", "Hello."));
    caller.send(Json.object().put("type", "feedback").put("event_id", 1).put("score", "like"));
    caller.send(Json.object().put("type", "brand_new"));
    caller.send(
        Json.object().put("type", "contextual_update").put("text", "The bill is nine euros."));
    awaitResponse(caller, "Hello.");
    write(caller, "How much is the bill?");
    awaitResponse(caller, "The bill is nine euros");
    caller.hangUp();
  }

  @Test
  void signedUrlForOneConversationOpensOnce() {
    String url = signedUrl("agent_sandbox_concierge&include_conversation_id=true");
    Caller first = Caller.dial(url).beginSilent(Json.object());
    assertThat(url).contains("conversation_id=" + AgentFixture.conversationId(first));
    assertThat(Caller.dial(url).awaitClose(SOON).code()).isEqualTo(3000);
    first.hangUp();
  }

  @Test
  void signedUrlOpensWithin15MinutesOnly() {
    String early = signedUrl("agent_sandbox_concierge");
    agent.clock.move(Duration.ofMinutes(14));
    Caller caller = Caller.dial(early).beginSilent(Json.object());
    AgentFixture.conversationId(caller);
    agent.clock.move(Duration.ofMinutes(2));
    assertThat(Caller.dial(early).awaitClose(SOON).code()).isEqualTo(3000);
    caller.hangUp();
  }

  @Test
  void privateAgentNeedsASignature() {
    String id =
        agent.createAgent(
            "{\"conversation_config\": {}, \"platform_settings\": {\"auth\": {\"enable_auth\": true}}}");
    assertThat(agent.dial(id).awaitClose(SOON).code()).isEqualTo(3000);
    Caller caller = Caller.dial(signedUrl(id)).beginSilent(Json.object());
    AgentFixture.conversationId(caller);
    caller.hangUp();
  }

  private String signedUrl(String query) {
    return agent
        .get("/v1/convai/conversation/get-signed-url?agent_id=" + query)
        .json()
        .path("signed_url")
        .asText();
  }

  @Test
  void endsAtTheLongestDuration() {
    String id =
        agent.createAgent(
            "{\"conversation_config\": {\"conversation\": {\"max_duration_seconds\": 1}}}");
    Caller caller = agent.dial(id).beginSilent(Json.object());
    assertThat(caller.await("error", SOON).at("/error_event/error_type").asText())
        .isEqualTo("max_duration_exceeded");
    assertThat(caller.awaitClose(SOON).code()).isEqualTo(1011);
  }

  @Test
  void nudgesASilentCallerAndLeaves() {
    String id =
        agent.createAgent(
            "{\"conversation_config\": {\"agent\": {\"first_message\": \"Hello.\"}, \"turn\":"
                + " {\"turn_timeout\": 0.3}}}");
    Caller caller = writeTo(id, Json.object());
    assertThat(caller.awaitClose(Duration.ofSeconds(8)).code()).isEqualTo(1000);
    assertThat(caller.responses()).hasSize(4).contains("Are you still there?");
    assertThat(
            agent
                .details(AgentFixture.conversationId(caller))
                .at("/analysis/call_successful")
                .asText())
        .isEqualTo("failure");
  }

  @Test
  void webhookIsSignedAndTriedAgain() throws Exception {
    agent.nextStatuses.add(500);
    Caller caller =
        writeTo("agent_sandbox_concierge", AgentFixture.overrides("", "Webhook hello."));
    awaitResponse(caller, "Webhook hello.");
    write(caller, "Bye.");
    caller.awaitClose(SOON);
    String id = AgentFixture.conversationId(caller);
    AgentFixture.Delivery delivery = agent.delivery(id);
    String[] parts = delivery.signature().split(",");
    String time = parts[0].substring("t=".length());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(AgentFixture.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signed = time + "." + new String(delivery.body(), StandardCharsets.UTF_8);
    assertThat(parts[1])
        .isEqualTo(
            "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    ObjectNode body =
        Json.readObject(new String(delivery.body(), StandardCharsets.UTF_8)).orElseThrow();
    assertThat(body.path("type").asText()).isEqualTo("post_call_transcription");
    assertThat(body.path("event_timestamp").isNumber()).isTrue();
    assertThat(body.at("/data/status").asText()).isEqualTo("done");
    assertThat(body.at("/data/transcript")).hasSize(3);
    Caller.pause(300);
    assertThat(agent.get("/sandbox/ledger?kind=webhook").json().toString())
        .contains("\"status\":500")
        .contains("\"attempt\":2");
  }
}
