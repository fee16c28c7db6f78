package com.creativeai.sandbox.speech;

import java.util.ArrayList;
import java.util.List;

/** A line with an ear at its end that notes everything it reports. */
final class HeardLine implements EarListener {

  final List<String> events = new ArrayList<>();
  final List<String> words = new ArrayList<>();
  final List<Heard> speeches = new ArrayList<>();
  private final Ear ear;

  HeardLine() {
    ear = new Ear(this);
  }

  HeardLine(int silenceMillis) {
    ear = new Ear(this, silenceMillis);
  }

  HeardLine hear(byte[] mulaw) {
    ear.hear(mulaw);
    return this;
  }

  HeardLine silence(int millis) {
    return hear(MuLaw.silence(millis * 8));
  }

  HeardLine hangUp() {
    ear.close();
    return this;
  }

  List<String> texts() {
    return speeches.stream().map(Heard::text).toList();
  }

  @Override
  public void onSpeechStarted() {
    events.add("started");
  }

  @Override
  public void onWord(String word) {
    events.add(word);
    words.add(word);
  }

  @Override
  public void onSpeechEnded(Heard heard) {
    events.add("ended");
    speeches.add(heard);
  }

  @Override
  public void onBeep() {
    events.add("beep");
  }
}
