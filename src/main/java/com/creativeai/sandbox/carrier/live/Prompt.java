package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.line.Tones;
import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.Timbre;
import com.creativeai.sandbox.speech.WavFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.w3c.dom.Element;

/** Something to be heard: Say, Play, and Pause within Gather. */
sealed interface Prompt {
  int MOST_LOOPS = 100;
  int LOOPS_FOR_EVER = 20;
  int LONGEST_PAUSE_SECONDS = 120;

  /** The audio; whatever goes wrong is noted with the call and sounds as silence. */
  CompletableFuture<byte[]> audio(Stage stage);

  static Prompt of(Element element) throws TwimlException {
    Attributes attributes = new Attributes(element);
    return switch (element.getTagName()) {
      case "Say" -> new Say(attributes.body(), loops(attributes));
      case "Play" -> play(attributes);
      case "Pause" -> new Silence(attributes.number("length", 1, 0, LONGEST_PAUSE_SECONDS));
      default -> throw new TwimlException(element.getTagName() + " cannot be played to a caller");
    };
  }

  private static Prompt play(Attributes attributes) throws TwimlException {
    String digits = attributes.text("digits", "");
    return digits.isEmpty()
        ? new Play(Attributes.Link.of(attributes.body(), "GET"), loops(attributes))
        : new Keys(digits);
  }

  /** Loop 0 means for ever at Twilio; here it means often enough. */
  private static int loops(Attributes attributes) throws TwimlException {
    int loops = attributes.number("loop", 1, 0, MOST_LOOPS);
    return loops == 0 ? LOOPS_FOR_EVER : loops;
  }

  private static byte[] repeat(byte[] audio, int times) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.writeBytes(audio);
    }
    return all.toByteArray();
  }

  /** Spoken text. */
  record Say(String text, int loops) implements Prompt {
    @Override
    public CompletableFuture<byte[]> audio(Stage stage) {
      return stage
          .live()
          .equipment()
          .studio()
          .voice()
          .say(text, Timbre.AGENT)
          .thenApply(audio -> repeat(audio, loops))
          .exceptionally(failure -> new byte[0]);
    }
  }

  /** Silence of some seconds. */
  record Silence(int seconds) implements Prompt {
    @Override
    public CompletableFuture<byte[]> audio(Stage stage) {
      return CompletableFuture.completedFuture(MuLaw.silence(seconds * MuLaw.SAMPLE_RATE));
    }
  }

  /** Keys pressed towards the callee. */
  record Keys(String digits) implements Prompt {
    @Override
    public CompletableFuture<byte[]> audio(Stage stage) {
      return CompletableFuture.completedFuture(Tones.keys(digits));
    }
  }

  /** A sound file: WAV, 8 kHz, 16 bit. */
  record Play(Attributes.Link link, int loops) implements Prompt {
    private static final int FETCH_FAILED = 11200;
    private static final int NOT_PLAYABLE = 12300;

    @Override
    public CompletableFuture<byte[]> audio(Stage stage) {
      URI url = link.from(stage.document()).url();
      HttpRequest request;
      try {
        request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(15)).build();
      } catch (IllegalArgumentException e) {
        return CompletableFuture.completedFuture(silence(stage, FETCH_FAILED, "unusable address"));
      }
      return stage
          .live()
          .equipment()
          .links()
          .http()
          .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
          .thenApply(answer -> decode(stage, answer))
          .exceptionally(failure -> silence(stage, FETCH_FAILED, "no answer"));
    }

    private byte[] decode(Stage stage, HttpResponse<byte[]> answer) {
      if (answer.statusCode() != 200) {
        return silence(stage, FETCH_FAILED, "answered " + answer.statusCode());
      }
      try {
        return repeat(MuLaw.encode(WavFile.read(answer.body()).channel(0)), loops);
      } catch (IOException e) {
        return silence(stage, NOT_PLAYABLE, "not a WAV file of 8 kHz and 16 bit");
      }
    }

    private static byte[] silence(Stage stage, int code, String what) {
      stage.live().execute(() -> stage.live().note(code, "Play: " + what));
      return new byte[0];
    }
  }
}
