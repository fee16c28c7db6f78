package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/** The frames of one conversation on their way to the client; numbers events from 1. */
final class ConversationWire {
  private final AgentLine line;
  private int lastEvent;
  private int lastPing;

  ConversationWire(AgentLine line) {
    this.line = line;
  }

  int lastEvent() {
    return lastEvent;
  }

  int nextEvent() {
    return ++lastEvent;
  }

  void metadata(String conversationId) {
    event("conversation_initiation_metadata", "conversation_initiation_metadata_event")
        .put("conversation_id", conversationId)
        .put("agent_output_audio_format", "ulaw_8000")
        .put("user_input_audio_format", "ulaw_8000")
        .send();
  }

  void agentResponse(String text, int event) {
    event("agent_response", "agent_response_event")
        .put("agent_response", text)
        .put("event_id", event)
        .send();
  }

  void audio(byte[] mulaw, int event, ObjectNode alignment) {
    Frame frame =
        event("audio", "audio_event")
            .put("audio_base_64", Base64.getEncoder().encodeToString(mulaw))
            .put("event_id", event);
    frame.inner.set("alignment", alignment);
    frame.send();
  }

  void responsePart(String type, String text, int event) {
    event("agent_chat_response_part", "text_response_part")
        .put("text", text)
        .put("type", type)
        .put("event_id", event)
        .send();
  }

  void correction(String original, String corrected, int event) {
    event("agent_response_correction", "agent_response_correction_event")
        .put("original_agent_response", original)
        .put("corrected_agent_response", corrected)
        .put("event_id", event)
        .send();
  }

  void interruption(int event) {
    event("interruption", "interruption_event").put("event_id", event).send();
  }

  void userTranscript(String text, int event) {
    event("user_transcript", "user_transcription_event")
        .put("user_transcript", text)
        .put("event_id", event)
        .send();
  }

  void tentativeUserTranscript(String text, int event) {
    event("tentative_user_transcript", "tentative_user_transcription_event")
        .put("user_transcript", text)
        .put("event_id", event)
        .send();
  }

  /** Sends a ping with the latency measured last, if any, and answers its id. */
  int ping(long latencyMillis) {
    Frame frame = event("ping", "ping_event").put("event_id", ++lastPing);
    if (latencyMillis < 0) {
      frame.inner.putNull("ping_ms");
    } else {
      frame.inner.put("ping_ms", latencyMillis);
    }
    frame.send();
    return lastPing;
  }

  void toolCall(ToolUse use, String callId) {
    Frame frame =
        event("client_tool_call", "client_tool_call")
            .put("tool_name", use.name())
            .put("tool_call_id", callId)
            .put("event_id", nextEvent());
    frame.inner.set("parameters", use.parameters());
    frame.send();
  }

  void systemToolResponse(String tool, String callId) {
    Frame frame =
        event("agent_tool_response", "agent_tool_response")
            .put("tool_name", tool)
            .put("tool_call_id", callId)
            .put("tool_type", "system")
            .put("event_id", nextEvent());
    frame.inner.put("is_error", false).put("is_called", true);
    frame.send();
  }

  void error(int code, String type, String message) {
    event("error", "error_event")
        .put("code", code)
        .put("error_type", type)
        .put("message", message)
        .put("reason", message)
        .send();
  }

  void close(int code, String reason) {
    line.close(code, reason);
  }

  private Frame event(String type, String name) {
    return new Frame(type, name);
  }

  private final class Frame {
    private final ObjectNode outer = Json.object();
    private final ObjectNode inner;

    Frame(String type, String name) {
      outer.put("type", type);
      inner = outer.putObject(name);
    }

    Frame put(String field, String value) {
      inner.put(field, value);
      return this;
    }

    Frame put(String field, int value) {
      inner.put(field, value);
      return this;
    }

    void send() {
      line.send(outer.toString());
    }
  }
}
