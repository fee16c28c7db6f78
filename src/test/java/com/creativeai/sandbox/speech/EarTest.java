package com.creativeai.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EarTest {

  private static final SpokenPhrase GREETING = Speaker.shared().say(Phrases.GREETING, Timbre.AGENT);
  private static final SpokenPhrase ANSWER = Speaker.shared().say(Phrases.ANSWER, Timbre.CALLEE);

  private final HeardLine line = new HeardLine();

  @Test
  void twoPhrasesWithAPauseAreTwoSpeeches() {
    line.hear(GREETING.mulaw()).silence(800).hear(ANSWER.mulaw()).silence(800);

    assertThat(line.texts()).containsExactly(Phrases.GREETING, Phrases.ANSWER);
    assertThat(line.speeches.get(0).speechMillis())
        .isBetween(GREETING.millis() - 200, GREETING.millis());
  }

  @Test
  void shortPauseDoesNotEndASpeech() {
    line.hear(GREETING.mulaw()).silence(300).hear(ANSWER.mulaw()).silence(800);

    assertThat(line.texts()).containsExactly(Phrases.GREETING + " " + Phrases.ANSWER);
  }

  @Test
  void speechWithoutCodeIsWrittenWithItsLength() {
    byte[] speech =
        Sounds.speechWithoutCode("Six thick thistle sticks, this is a test of hissing.");

    line.hear(speech).silence(800);

    double seconds = line.speeches.get(0).speechMillis() / 1000.0;
    assertThat(line.words).isEmpty();
    assertThat(line.texts()).as("SPEECH-4").containsExactly("[speech, " + tenths(seconds) + " s]");
    assertThat(seconds).isBetween(speech.length / 8000.0 - 0.5, speech.length / 8000.0);
  }

  private static String tenths(double seconds) {
    return Math.round(seconds * 10) / 10 + "." + Math.round(seconds * 10) % 10;
  }

  @Test
  void hissOfManyVoicesIsNeverTakenForWords() {
    for (String text : Phrases.VARIED) {
      line.hear(Sounds.speechWithoutCode(Script.of(text).spoken())).silence(800);
    }
    line.hear(Sounds.noise(20_000, -20)).silence(800);

    assertThat(line.words).isEmpty();
    assertThat(line.texts()).allMatch(text -> text.matches("\\[speech, \\d+\\.\\d s]"));
  }

  @Test
  void silenceAndLineNoiseAreNothing() {
    line.silence(5000).hear(Sounds.noise(5000, -55)).hangUp();

    assertThat(line.events).as("SPEECH-5").isEmpty();
  }

  @Test
  void codeAloneIsNotSpeech() {
    line.hear(Sounds.codeAlone("telecommunications")).silence(1000).hangUp();

    assertThat(line.events).as("SPEECH-5").isEmpty();
  }

  @Test
  void clicksAreNotSpeech() {
    byte[] click = Arrays.copyOfRange(Sounds.noise(20, -10), 0, 160);
    for (int i = 0; i < 20; i++) {
      line.hear(click).silence(137 + i);
    }

    assertThat(line.events).as("SPEECH-5").isEmpty();
  }

  @Test
  void beepIsReportedOnceWhenItEnds() {
    line.silence(333).hear(Beep.voicemail().mulaw());
    assertThat(line.events).isEmpty();
    line.silence(60);

    assertThat(line.events).containsExactly("beep");
    assertThat(line.silence(1000).events).containsExactly("beep");
  }

  @Test
  void beepAfterAGreetingIsHeardAfterItsWords() {
    line.hear(ANSWER.mulaw()).hear(Beep.voicemail().mulaw()).silence(1000);

    assertThat(line.events).contains("beep");
    assertThat(line.events.indexOf("beep")).isGreaterThan(line.events.indexOf("about?"));
    assertThat(line.texts()).containsExactly(Phrases.ANSWER);
  }

  @Test
  void speechHasNoBeep() {
    for (String text : Phrases.VARIED) {
      line.hear(Speaker.shared().say(text, Timbre.AGENT).mulaw()).silence(700);
    }

    assertThat(line.events).doesNotContain("beep");
  }

  @Test
  void startIsReportedWithinATenthOfASecond() {
    line.hear(Arrays.copyOf(ANSWER.mulaw(), 1000));

    assertThat(line.events).containsExactly("started");
  }

  @Test
  void closedLineEndsTheSpeech() {
    line.hear(GREETING.mulaw()).hangUp();

    assertThat(line.texts()).containsExactly(Phrases.GREETING);
    assertThat(line.hangUp().texts()).hasSize(1);
  }

  @Test
  void silenceOfTheEndCanBeChosen() {
    HeardLine patient = new HeardLine(1500);

    patient.hear(ANSWER.mulaw()).silence(1400);
    assertThat(patient.texts()).isEmpty();
    assertThat(patient.silence(200).texts()).containsExactly(Phrases.ANSWER);
  }

  @Test
  void silenceWithinWordsCannotBeChosen() {
    assertThatThrownBy(() -> new Ear(line, 60)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void heardSpeechDoesNotPrintItsWords() {
    assertThat(new Heard("my secret", 1200, 0).toString()).doesNotContain("secret");
    assertThat(GREETING.toString()).doesNotContain("Anna");
  }
}
