package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.ToolRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the frames of one conversation and tells the listener (EL4). */
final class ConversationFrames {
  private static final System.Logger LOG = System.getLogger(ConversationFrames.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUDIO_FORMAT = "ulaw_8000";

  private final AgentListener listener;
  private final Consumer<String> reply;
  private final Consumer<AgentClosure> over;
  private boolean ready;

  ConversationFrames(AgentListener listener, Consumer<String> reply, Consumer<AgentClosure> over) {
    this.listener = listener;
    this.reply = reply;
    this.over = over;
  }

  /** Whether the conversation has begun. */
  boolean isReady() {
    return ready;
  }

  void read(String text) {
    Optional<AudioFrame> audio = AudioFrameScanner.scan(text);
    if (audio.isPresent()) {
      hear(audio.get());
      return;
    }
    try {
      JsonNode frame = JSON.readTree(text);
      read(frame.path("type").asText(), frame);
    } catch (JsonProcessingException broken) {
      LOG.log(System.Logger.Level.WARNING, "event=agent-frame-unreadable chars={0}", text.length());
    }
  }

  private void read(String type, JsonNode frame) {
    switch (type) {
      case "conversation_initiation_metadata" ->
          begin(frame.path("conversation_initiation_metadata_event"));
      case "audio" -> {
        JsonNode event = frame.path("audio_event");
        hear(new AudioFrame(id(event), event.path("audio_base_64").asText()));
      }
      case "agent_response" -> {
        JsonNode event = frame.path("agent_response_event");
        listener.onAgentSaid(id(event), event.path("agent_response").asText().strip());
      }
      case "agent_response_correction" -> {
        JsonNode event = frame.path("agent_response_correction_event");
        String heard = event.path("corrected_agent_response").asText().strip();
        listener.onAgentCorrected(id(event), heard);
      }
      case "user_transcript" -> listener.onUserSaid(words(frame.path("user_transcription_event")));
      case "tentative_user_transcript" ->
          listener.onUserTentative(words(frame.path("tentative_user_transcription_event")));
      case "interruption" -> listener.onInterrupted(id(frame.path("interruption_event")));
      case "ping" -> reply.accept(ClientFrames.pong(id(frame.path("ping_event"))));
      case "client_tool_call" -> askFor(frame.path("client_tool_call"));
      case "agent_tool_response" -> {
        JsonNode response = frame.path("agent_tool_response");
        // What a client's tool answered was told when it was called.
        if (!response.path("tool_type").asText().equals("client")) {
          String name = response.path("tool_name").asText();
          listener.onToolUsed(name, !response.path("is_error").asBoolean());
        }
      }
      case "error" -> fail(frame.path("error_event"));
      default -> LOG.log(System.Logger.Level.TRACE, "event=agent-frame-ignored");
    }
  }

  private void askFor(JsonNode call) {
    Map<String, String> arguments = new HashMap<>();
    call.path("parameters")
        .properties()
        .forEach(one -> arguments.put(one.getKey(), one.getValue().asText("")));
    ToolRequest request =
        new ToolRequest(
            call.path("tool_call_id").asText(), call.path("tool_name").asText(), arguments);
    if (!listener.onToolAsked(request)) {
      reply.accept(ClientFrames.toolUnknown(request.id()));
      listener.onToolUsed(request.name(), false);
    }
  }

  private void begin(JsonNode event) {
    if (ready) {
      return;
    }
    String out = event.path("agent_output_audio_format").asText();
    // Older servers do not name the format of what they hear.
    String in = event.path("user_input_audio_format").asText(AUDIO_FORMAT);
    String id = event.path("conversation_id").asText();
    if (!out.equals(AUDIO_FORMAT) || !in.equals(AUDIO_FORMAT)) {
      refuse("the agent's audio is " + out + " out and " + in + " in; set both to " + AUDIO_FORMAT);
    } else if (id.isBlank() || id.length() > 128) {
      refuse("the provider named no conversation");
    } else {
      ready = true;
      listener.onReady(new ConversationId(id));
    }
  }

  private void refuse(String detail) {
    over.accept(new AgentClosure(AgentClosure.Kind.REFUSED, detail));
  }

  private void hear(AudioFrame audio) {
    if (ClientFrames.isBase64(audio.payload())) {
      listener.onAudio(audio.eventId(), audio.payload());
    }
  }

  private void fail(JsonNode event) {
    String message = event.path("message").asText(event.path("reason").asText());
    String type = event.path("error_type").asText();
    over.accept(Closures.ofError(event.path("code").asInt(), type, message, ready));
  }

  private static long id(JsonNode event) {
    return event.path("event_id").asLong();
  }

  private static String words(JsonNode event) {
    return event.path("user_transcript").asText().strip();
  }
}
