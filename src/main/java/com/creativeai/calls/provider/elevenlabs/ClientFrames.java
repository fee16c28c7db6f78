package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.calls.port.AgentBriefing;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The frames that we send. */
final class ClientFrames {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ClientFrames() {}

  /**
   * The first frame: only what differs from the agent's own settings, as each override must be
   * allowed there.
   */
  static String initiation(AgentBriefing briefing) {
    ObjectNode frame = typed("conversation_initiation_client_data");
    ObjectNode agent = JSON.objectNode();
    if (!briefing.prompt().isEmpty()) {
      agent.putObject("prompt").put("prompt", briefing.prompt());
    }
    if (!briefing.firstMessage().isEmpty()) {
      agent.put("first_message", briefing.firstMessage());
    }
    if (!briefing.language().isEmpty()) {
      agent.put("language", briefing.language());
    }
    if (!agent.isEmpty()) {
      frame.putObject("conversation_config_override").set("agent", agent);
    }
    if (!briefing.variables().isEmpty()) {
      ObjectNode variables = frame.putObject("dynamic_variables");
      briefing.variables().forEach(variables::put);
    }
    if (!briefing.userId().isEmpty()) {
      frame.put("user_id", briefing.userId());
    }
    return frame.toString();
  }

  /** The first frame of a conversation in writing. */
  static String chatInitiation() {
    ObjectNode frame = typed("conversation_initiation_client_data");
    frame
        .putObject("conversation_config_override")
        .putObject("conversation")
        .put("text_only", true);
    return frame.toString();
  }

  static String message(String text) {
    return typed("user_message").put("text", text).toString();
  }

  static String contextualUpdate(String text) {
    return typed("contextual_update").put("text", text).toString();
  }

  static String pong(long eventId) {
    return "{\"type\":\"pong\",\"event_id\":" + eventId + "}";
  }

  /** An agent that waits for a tool would go silent. */
  static String toolUnknown(String toolCallId) {
    return toolResult(toolCallId, "This tool is not available on this call.", true);
  }

  static String toolResult(String toolCallId, String result, boolean failed) {
    return typed("client_tool_result")
        .put("tool_call_id", toolCallId)
        .put("result", result)
        .put("is_error", failed)
        .toString();
  }

  /** Whether a text may stand in a frame as it is. */
  static boolean isBase64(String payload) {
    for (int i = 0; i < payload.length(); i++) {
      char c = payload.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=';
      if (!letter && !other) {
        return false;
      }
    }
    return !payload.isEmpty();
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }
}
