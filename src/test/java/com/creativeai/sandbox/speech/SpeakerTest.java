package com.creativeai.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpeakerTest {

  private final Speaker speaker = new Speaker();

  @ParameterizedTest
  @EnumSource(Timbre.class)
  void phraseIsRealSpeech(Timbre timbre) {
    SpokenPhrase phrase = speaker.say(Phrases.GREETING, timbre);

    assertThat(phrase.millis()).as("SPEECH-1").isBetween(2500, 5000);
    assertThat(phrase.mulaw().length % MuLaw.FRAME).isZero();
    double vowels = Sounds.bandPower(phrase.mulaw(), 100, 1000);
    double consonants = Sounds.bandPower(phrase.mulaw(), 1000, 2700);
    assertThat(decibels(vowels / consonants)).isBetween(2.0, 30.0);
    assertThat(levelDbfs(phrase.mulaw())).isBetween(-20.0, -16.0);
  }

  @Test
  void timbresDifferInPitchAndPace() {
    SpokenPhrase agent = speaker.say(Phrases.GREETING, Timbre.AGENT);
    SpokenPhrase callee = speaker.say(Phrases.GREETING, Timbre.CALLEE);

    assertThat(callee.millis()).isGreaterThan(agent.millis());
    assertThat(pitch(agent)).isGreaterThan(1.4 * pitch(callee));
  }

  @Test
  void codeIsFarBelowTheSpeech() {
    for (String text : Phrases.VARIED.subList(0, 30)) {
      for (Timbre timbre : Timbre.values()) {
        byte[] mulaw = speaker.say(text, timbre).mulaw();
        double speech = Sounds.bandPower(mulaw, 50, 2700);
        double code = Sounds.bandPower(mulaw, 2825, 3825);
        assertThat(decibels(speech / code)).as("SPEECH-2: " + text).isGreaterThan(18);
      }
    }
  }

  @Test
  void whiteSpaceIsOneSpace() {
    assertThat(speaker.say("  two \n\t words ", Timbre.AGENT).text()).isEqualTo("two words");
  }

  @Test
  void textWithoutWordsHasNoLength() {
    SpokenPhrase phrase = speaker.say(" \n ", Timbre.AGENT);

    assertThat(phrase.text()).isEmpty();
    assertThat(phrase.mulaw()).isEmpty();
  }

  @Test
  void otherScriptsAreVoicedToo() {
    byte[] mulaw = speaker.say("日本語", Timbre.CALLEE).mulaw();

    assertThat(levelDbfs(mulaw)).isGreaterThan(-30);
  }

  @Test
  void samePhraseIsKept() {
    assertThat(speaker.say(Phrases.ANSWER, Timbre.AGENT))
        .isSameAs(speaker.say(" " + Phrases.ANSWER, Timbre.AGENT))
        .isNotSameAs(speaker.say(Phrases.ANSWER, Timbre.CALLEE));
  }

  @Test
  void manyThreadsMaySpeakAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<SpokenPhrase>> spoken = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        String text = Phrases.VARIED.get(i % 40);
        Timbre timbre = Timbre.values()[i / 40];
        spoken.add(threads.submit(() -> speaker.say(text, timbre)));
      }
      for (int i = 0; i < 80; i++) {
        SpokenPhrase alone = new Speaker().say(Phrases.VARIED.get(i % 40), Timbre.values()[i / 40]);
        assertThat(spoken.get(i).get().mulaw()).isEqualTo(alone.mulaw());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static double decibels(double powerRatio) {
    return 10 * Math.log10(powerRatio);
  }

  private static double levelDbfs(byte[] mulaw) {
    double energy = 0;
    for (short pcm : MuLaw.decode(mulaw)) {
      energy += pcm * pcm;
    }
    return decibels(energy / mulaw.length / 32768 / 32768);
  }

  /** The commonest pitch of the loud 40 ms pieces, by autocorrelation. */
  private static double pitch(SpokenPhrase phrase) {
    short[] pcm = MuLaw.decode(phrase.mulaw());
    double[] votes = new double[120];
    for (int at = 0; at + 480 < pcm.length; at += 160) {
      double best = 0;
      int period = 0;
      for (int lag = 36; lag < 120; lag++) {
        double sum = 0;
        for (int n = 0; n < 320; n++) {
          sum += pcm[at + n] * pcm[at + n + lag];
        }
        if (sum > best) {
          best = sum;
          period = lag;
        }
      }
      votes[period] += best;
    }
    double weighted = 0;
    double total = 0;
    for (int lag = 36; lag < 120; lag++) {
      weighted += votes[lag] * lag;
      total += votes[lag];
    }
    return MuLaw.SAMPLE_RATE * total / weighted;
  }
}
