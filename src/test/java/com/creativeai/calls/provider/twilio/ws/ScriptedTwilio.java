package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.port.MediaGate;
import com.creativeai.calls.provider.twilio.Fixtures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Twilio at the other end of a real {@link TwilioStream}: says what it is told to, and listens. */
public final class ScriptedTwilio {
  private static final String ACCOUNT = "AC5a4db0c0000000000000000000000001";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What came, in words: {@code play AAAA}, {@code mark 1}, {@code clear}, {@code close}. */
  public final List<String> heard = new ArrayList<>();

  private final TwilioStream stream;
  private Consumer<Boolean> unread = read -> {};
  private boolean reading = true;

  public ScriptedTwilio(MediaGate gate) {
    stream = new TwilioStream(ACCOUNT, gate, new Connection());
  }

  /** Sends a frame as it is. */
  public void frame(String text) {
    stream.onText(text);
  }

  public void start() {
    frame("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
    frame(
        """
        {"event":"start","sequenceNumber":"1","start":{"accountSid":"%s","streamSid":"MZ1",
         "callSid":"%s","tracks":["inbound"],
         "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},
         "customParameters":{"organization":"%s","attempt":"%s","token":"one-time"}},
         "streamSid":"MZ1"}\
        """
            .formatted(ACCOUNT, Fixtures.CALL, Fixtures.ACME, Fixtures.FIRST));
  }

  public void media(int sequence, String payload) {
    frame(
        """
        {"event":"media","sequenceNumber":"%d","media":{"track":"inbound","chunk":"%d",\
        "timestamp":"%d","payload":"%s"},"streamSid":"MZ1"}\
        """
            .formatted(sequence, sequence, sequence * 20, payload));
  }

  public void mark(String name) {
    frame("{\"event\":\"mark\",\"mark\":{\"name\":\"" + name + "\"},\"streamSid\":\"MZ1\"}");
  }

  public void stop() {
    frame("{\"event\":\"stop\",\"stop\":{\"callSid\":\"CA1\"},\"streamSid\":\"MZ1\"}");
  }

  public void hangUpTheSocket() {
    stream.onClosed("1006");
  }

  public void isLateWithStart() {
    stream.onStartOverdue();
  }

  /** From now on what is sent stays on its way. */
  public void readNothing() {
    reading = false;
  }

  public void readOn() {
    reading = true;
    unread.accept(true);
  }

  private final class Connection implements Wire {
    @Override
    public void send(String frame, Consumer<Boolean> done) {
      heard.add(words(frame));
      if (reading) {
        done.accept(true);
      } else {
        unread = done;
      }
    }

    @Override
    public void close(Closing why, String reason) {
      if (!heard.contains("close")) {
        heard.add("close");
      }
    }

    private static String words(String text) {
      try {
        JsonNode frame = JSON.readTree(text);
        return switch (frame.path("event").asText()) {
          case "media" -> "play " + frame.at("/media/payload").asText();
          case "mark" -> "mark " + frame.at("/mark/name").asText();
          default -> frame.path("event").asText();
        };
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }
  }
}
