package com.creativeai.sandbox.agent;

import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;
import com.creativeai.sandbox.speech.MuLaw;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Makes the caller's turns out of what the ear reports (G1): a short pause does not end a turn. */
final class Hearing implements EarListener {
  /** Called inside the conversation's mailbox. */
  interface Listener {
    void callerStarts();

    void callerHasSaid(String wordsSoFar);

    void callerTurn(String text, boolean understood);

    void beep();
  }

  private static final int EAR_SILENCE_MILLIS = 500;
  private static final Duration TURN_PAUSE = Duration.ofMillis(200);
  private static final long LINE_QUIET_MILLIS = 300;

  private final Ear ear = new Ear(this, EAR_SILENCE_MILLIS);
  private final Mailbox mailbox;
  private final Clock clock;
  private final Listener listener;
  private final List<String> words = new ArrayList<>();
  private final List<Heard> stretches = new ArrayList<>();
  private @Nullable Future<?> turnEnd;
  private long lastAudioAt;

  Hearing(Mailbox mailbox, Clock clock, Listener listener) {
    this.mailbox = mailbox;
    this.clock = clock;
    this.listener = listener;
  }

  void hear(byte[] mulaw) {
    lastAudioAt = clock.millis();
    ear.hear(mulaw);
  }

  /** A line that sends nothing is silent: the ear must hear that, or no turn would end. */
  void tick() {
    long now = clock.millis();
    long quiet = now - lastAudioAt;
    if (lastAudioAt > 0 && quiet >= LINE_QUIET_MILLIS && isCallerSpeaking()) {
      lastAudioAt = now;
      ear.hear(MuLaw.silence((int) Math.min(quiet, 1_000) / 20 * MuLaw.FRAME));
    }
  }

  /** From the first sound until the turn is over. */
  boolean isCallerSpeaking() {
    return ear.isHearingSpeech() || !stretches.isEmpty();
  }

  boolean isHearingSpeech() {
    return ear.isHearingSpeech();
  }

  /** The line is gone: what was heard until now is the last turn. */
  void close() {
    ear.close();
    endTurn();
  }

  @Override
  public void onSpeechStarted() {
    if (turnEnd != null) {
      turnEnd.cancel(false);
    }
    listener.callerStarts();
  }

  @Override
  public void onWord(String word) {
    words.add(word);
    listener.callerHasSaid(String.join(" ", words));
  }

  @Override
  public void onSpeechEnded(Heard heard) {
    stretches.add(heard);
    turnEnd = mailbox.after(TURN_PAUSE, this::endTurn);
  }

  @Override
  public void onBeep() {
    listener.beep();
  }

  private void endTurn() {
    if (stretches.isEmpty() || ear.isHearingSpeech()) {
      return;
    }
    String text = String.join(" ", stretches.stream().map(Heard::text).toList());
    boolean understood = !words.isEmpty();
    stretches.clear();
    words.clear();
    listener.callerTurn(text, understood);
  }
}
