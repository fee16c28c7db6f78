package com.creativeai.sandbox.agent;

import com.creativeai.sandbox.speech.Speaker;
import com.creativeai.sandbox.speech.Timbre;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Speaks one turn at a time: audio leaves faster than real time, and a clock tells what could have
 * been played (G4).
 */
final class OutgoingSpeech {
  /** Called inside the conversation's mailbox. */
  interface Listener {
    /** The first audio leaves; {@code event} is the id of the response. */
    void speechStarts(String text, int event);

    void speechPlayed();
  }

  /**
   * A turn that was stopped.
   *
   * @param event the id of its response; 0 when nothing of it was sent
   * @param heard the whole words that could have been played
   * @param share of the audio that could have been played, 0 to 1
   */
  record Cut(String text, int event, String heard, double share) {}

  private static final int CHUNK_BYTES = 1_600;
  private static final Duration CHUNK_EVERY = Duration.ofMillis(50);
  private static final long ON_THE_WAY_MILLIS = 150;

  private final ConversationWire wire;
  private final Mailbox mailbox;
  private final Clock clock;
  private final Executor voices;
  private final ConversationRecording recording;
  private final Listener listener;
  private @Nullable Turn current;

  private static final class Turn {
    final String text;
    byte[] audio = new byte[0];
    int sent;
    int event;
    long startedAt;

    Turn(String text) {
      this.text = text;
    }

    long millis() {
      return audio.length / 8;
    }
  }

  OutgoingSpeech(
      ConversationWire wire,
      Mailbox mailbox,
      Clock clock,
      Executor voices,
      ConversationRecording recording,
      Listener listener) {
    this.wire = wire;
    this.mailbox = mailbox;
    this.clock = clock;
    this.voices = voices;
    this.recording = recording;
    this.listener = listener;
  }

  /** A turn is being prepared or could still be playing. */
  boolean isBusy() {
    return current != null;
  }

  void say(String text) {
    Turn turn = new Turn(text);
    current = turn;
    voices.execute(
        () -> {
          byte[] audio = Speaker.shared().say(text, Timbre.AGENT).mulaw();
          mailbox.post(() -> start(turn, audio));
        });
  }

  /** Stops the turn under way. */
  Optional<Cut> stop() {
    Turn turn = current;
    current = null;
    if (turn == null) {
      return Optional.empty();
    }
    if (turn.event == 0) {
      return Optional.of(new Cut(turn.text, 0, "", 0));
    }
    long playedMillis = Math.min(clock.millis() - turn.startedAt, turn.millis());
    int playedBytes = (int) Math.min(turn.sent, Math.max(0, playedMillis) * 8);
    recording.agent(turn.startedAt, Arrays.copyOf(turn.audio, playedBytes));
    double share = (double) playedBytes / turn.audio.length;
    return Optional.of(new Cut(turn.text, turn.event, wordsWithin(turn.text, share), share));
  }

  private void start(Turn turn, byte[] audio) {
    if (current != turn) {
      return;
    }
    if (audio.length == 0) {
      current = null;
      listener.speechPlayed();
      return;
    }
    turn.audio = audio;
    turn.event = wire.nextEvent();
    turn.startedAt = clock.millis();
    wire.agentResponse(turn.text, turn.event);
    sendChunk(turn, turn.event);
    listener.speechStarts(turn.text, turn.event);
    mailbox.after(Duration.ofMillis(turn.millis() + ON_THE_WAY_MILLIS), () -> played(turn));
  }

  private void pump(Turn turn) {
    if (current == turn) {
      sendChunk(turn, wire.nextEvent());
    }
  }

  private void sendChunk(Turn turn, int event) {
    int end = Math.min(turn.sent + CHUNK_BYTES, turn.audio.length);
    byte[] chunk = Arrays.copyOfRange(turn.audio, turn.sent, end);
    wire.audio(chunk, event, alignment(turn, turn.sent, end));
    turn.sent = end;
    if (end < turn.audio.length) {
      mailbox.after(CHUNK_EVERY, () -> pump(turn));
    }
  }

  private void played(Turn turn) {
    if (current == turn) {
      current = null;
      recording.agent(turn.startedAt, turn.audio);
      listener.speechPlayed();
    }
  }

  /** The characters spoken in these bytes, taking every character for equally long. */
  private static ObjectNode alignment(Turn turn, int from, int to) {
    ObjectNode alignment = Json.object();
    ArrayNode chars = alignment.putArray("chars");
    ArrayNode starts = alignment.putArray("char_start_times_ms");
    ArrayNode durations = alignment.putArray("char_durations_ms");
    int length = turn.text.length();
    long duration = turn.millis() / Math.max(1, length);
    for (int i = 0; i < length; i++) {
      long at = (long) turn.audio.length * i / length;
      if (at >= from && at < to) {
        chars.add(turn.text.substring(i, i + 1));
        starts.add((at - from) / 8);
        durations.add(duration);
      }
    }
    return alignment;
  }

  private static String wordsWithin(String text, double share) {
    int end = (int) (text.length() * share);
    if (end >= text.length()) {
      return text;
    }
    int wordEnd = text.lastIndexOf(' ', end);
    return wordEnd < 0 ? "" : text.substring(0, wordEnd).strip();
  }
}
