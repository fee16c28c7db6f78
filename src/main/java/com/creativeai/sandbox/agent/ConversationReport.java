package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** The details of one conversation in the vendor's shape, from its start to its analysis. */
final class ConversationReport {
  private static final int CREDITS_PER_MINUTE = 400;

  private final AgentDefinition agent;
  private final String conversationId;
  private final Clock clock;
  private final long startedAt;
  private final Transcript transcript = new Transcript();
  private ObjectNode clientData = Json.object();
  private String terminationReason = "";
  private int closeCode;

  ConversationReport(AgentDefinition agent, String conversationId, Clock clock) {
    this.agent = agent;
    this.conversationId = conversationId;
    this.clock = clock;
    this.startedAt = clock.millis();
  }

  Transcript transcript() {
    return transcript;
  }

  long startedAtMillis() {
    return startedAt;
  }

  long seconds() {
    return (clock.millis() - startedAt) / 1_000;
  }

  void startedWith(ObjectNode given) {
    clientData = given;
  }

  /** Remembers the first reason given. */
  void ended(int code, String reason) {
    if (terminationReason.isEmpty()) {
      closeCode = code;
      terminationReason = reason;
    }
  }

  /** Notes that the agent hangs up; answers the id of the tool call. */
  String endCall() {
    String callId = Ids.next("tool_");
    transcript.toolCall("system", "end_call", callId, Json.object(), seconds());
    transcript.toolResult("system", "end_call", callId, "Call ended", false, seconds());
    return callId;
  }

  boolean failed() {
    return closeCode == 1008 || closeCode == 1011;
  }

  ObjectNode details(String status) {
    ObjectNode details = Json.object();
    details.put("agent_id", agent.id()).put("agent_name", agent.name());
    details.put("conversation_id", conversationId).put("status", status);
    Workspace.of(agent.json()).mark(details);
    details.put("user_id", clientData.path("user_id").asText(null));
    details.set("transcript", transcript.json());
    ObjectNode metadata = details.putObject("metadata");
    long duration = seconds();
    metadata.put("start_time_unix_secs", startedAt / 1_000);
    metadata.put("accepted_time_unix_secs", startedAt / 1_000);
    metadata.put("call_duration_secs", duration);
    metadata.put("cost", (duration * CREDITS_PER_MINUTE + 59) / 60);
    metadata.put("termination_reason", terminationReason);
    if (failed()) {
      metadata.putObject("error").put("code", closeCode).put("reason", terminationReason);
    } else {
      metadata.putNull("error");
    }
    metadata.put(
        "main_language",
        clientData
            .at("/conversation_config_override/agent/language")
            .asText(agent.config().at("/agent/language").asText("en")));
    metadata.putNull("phone_call");
    details.putNull("analysis");
    details.set("conversation_initiation_client_data", clientData);
    details.put("has_audio", false).put("has_user_audio", false).put("has_response_audio", false);
    return details;
  }
}
