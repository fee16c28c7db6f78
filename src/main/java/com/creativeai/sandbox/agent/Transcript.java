package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The turns of one conversation in the vendor's shape. */
final class Transcript {
  private final List<ObjectNode> turns = new ArrayList<>();

  ObjectNode agent(String message, long seconds) {
    return add("agent", message, seconds);
  }

  ObjectNode user(String message, long seconds) {
    return add("user", message, seconds);
  }

  /** What was said in full becomes {@code original_message}; the turn keeps what was heard. */
  void cut(ObjectNode turn, String heard) {
    turn.put("original_message", turn.path("message").asText());
    turn.put("message", heard).put("interrupted", true);
  }

  /** Notes a tool call on the agent's last turn, or on a wordless one. */
  void toolCall(String type, String name, String callId, ObjectNode parameters, long seconds) {
    ObjectNode call = Json.object().put("type", type).put("tool_name", name);
    call.put("request_id", callId).put("params_as_json", parameters.toString());
    call.put("tool_has_been_called", true);
    agentTurn(seconds).withArray("/tool_calls").add(call);
  }

  void toolResult(
      String type, String name, String callId, String result, boolean error, long seconds) {
    ObjectNode entry = Json.object().put("type", type).put("tool_name", name);
    entry.put("request_id", callId).put("result_value", result).put("is_error", error);
    entry.put("tool_has_been_called", true);
    agentTurn(seconds).withArray("/tool_results").add(entry);
  }

  ArrayNode json() {
    ArrayNode array = Json.array();
    turns.forEach(turn -> array.add(turn.deepCopy()));
    return array;
  }

  private ObjectNode agentTurn(long seconds) {
    ObjectNode last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
    return last != null && last.path("role").asText().equals("agent") ? last : agent("", seconds);
  }

  private ObjectNode add(String role, String message, long seconds) {
    ObjectNode turn = Json.object().put("role", role).put("message", message);
    turn.put("time_in_call_secs", seconds);
    turn.putArray("tool_calls");
    turn.putArray("tool_results");
    turn.put("interrupted", false).putNull("original_message");
    turn.putNull("conversation_turn_metrics");
    turns.add(turn);
    return turn;
  }
}
