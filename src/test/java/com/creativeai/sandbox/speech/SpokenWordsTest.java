package com.creativeai.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEECH-2, SPEECH-6 (SBX-3): what one side says is what the other hears, from audio alone. */
class SpokenWordsTest {

  private static final byte[] GREETING = say(Phrases.GREETING, Timbre.AGENT);

  static Stream<String> phrases() {
    return Phrases.VARIED.stream();
  }

  static IntStream offsets() {
    return IntStream.range(0, 160);
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void phraseIsHeardWordForWord(String text) {
    for (Timbre timbre : Timbre.values()) {
      HeardLine line = new HeardLine().silence(200).hear(say(text, timbre)).silence(1000);

      assertThat(line.texts()).containsExactly(text);
      assertThat(line.speeches.get(0).lostWords()).isZero();
      assertThat(line.words).containsExactly(text.split(" "));
      assertThat(line.events).startsWith("started").endsWith("ended");
    }
  }

  @ParameterizedTest
  @MethodSource("offsets")
  void alignmentDoesNotMatter(int offset) {
    String text = Phrases.VARIED.get(offset % 40);
    HeardLine line = new HeardLine();

    line.hear(MuLaw.silence(offset)).hear(say(text, Timbre.AGENT)).silence(1000);

    assertThat(line.texts()).containsExactly(text);
  }

  @Test
  void audioMayComeInRunsOfAnyLength() {
    HeardLine line = new HeardLine();
    Random random = new Random(3);
    for (int from = 0; from < GREETING.length; ) {
      int to = Math.min(GREETING.length, from + random.nextInt(400));
      line.hear(Arrays.copyOfRange(GREETING, from, to));
      from = to;
    }

    assertThat(line.silence(1000).texts()).containsExactly(Phrases.GREETING);
  }

  @ParameterizedTest
  @CsvSource({"0.5,0", "1.4,0", "1,-60", "1,-50", "0.5,-55"})
  void lineMayBeQuieterLouderOrNoisy(double gain, double noiseDbfs) {
    for (String text : Phrases.VARIED) {
      byte[] heard = Sounds.through(say(text, Timbre.CALLEE), gain, noiseDbfs);

      assertThat(new HeardLine().hear(heard).silence(1000).texts()).containsExactly(text);
    }
  }

  @Test
  void wordsAreHeardWhileTheyAreSpoken() {
    List<Integer> frames = new ArrayList<>();
    int[] now = new int[1];
    EarListener notes =
        new EarListener() {
          @Override
          public void onWord(String word) {
            frames.add(now[0]);
          }
        };
    Ear ear = new Ear(notes);
    int length = GREETING.length / MuLaw.FRAME;
    for (; now[0] < length; now[0]++) {
      int from = now[0] * MuLaw.FRAME;
      ear.hear(Arrays.copyOfRange(GREETING, from, from + MuLaw.FRAME));
    }

    assertThat(frames).hasSize(12).isSorted();
    assertThat(frames.get(0)).as("Hello,").isBetween(10, length / 5);
    assertThat(frames.get(6)).as("AI.").isBetween(length / 3, 2 * length / 3);
    assertThat(frames.get(11)).as("minute?").isGreaterThan(length * 9 / 10);
  }

  @Test
  void costIsMeasured(TestReporter report) {
    Ear ear = new Ear(new EarListener() {});
    byte[] silence = MuLaw.silence(GREETING.length);
    for (int round = 0; round < 3; round++) {
      report.publishEntry("speaking, microseconds per frame", "" + micros(ear, GREETING));
      report.publishEntry("idle, microseconds per frame", "" + micros(ear, silence));
    }
  }

  private static long micros(Ear ear, byte[] mulaw) {
    long begun = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      ear.hear(mulaw);
    }
    return (System.nanoTime() - begun) / 1000 / (50 * mulaw.length / MuLaw.FRAME);
  }

  private static byte[] say(String text, Timbre timbre) {
    return Speaker.shared().say(text, timbre).mulaw();
  }
}
