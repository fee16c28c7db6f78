package com.creativeai.calls.media;

import com.creativeai.calls.TurnLatency;
import com.creativeai.calls.port.CarrierStream;
import java.util.function.LongSupplier;

/**
 * What the agent says to the person, how much of it is heard (M4, M5), and how long the person
 * waited for it (M16). Events are named by their places in the whole call.
 */
final class AgentVoice {
  private final CarrierStream stream;
  private final MediaCounts counts;
  private final LiveTranscript transcript;
  private final Playback playback;
  private final AnswerClock answers;

  /**
   * @param checkLater asks for a call of {@link #check} after the time that counts as a pause
   */
  AgentVoice(
      CarrierStream stream,
      MediaCounts counts,
      LiveTranscript transcript,
      LongSupplier nanos,
      Runnable checkLater) {
    this.stream = stream;
    this.counts = counts;
    this.transcript = transcript;
    playback = new Playback(stream, checkLater);
    answers = new AnswerClock(nanos);
  }

  /** A frame of the person was passed on to the agent. */
  void answering(String payload, long arrived) {
    answers.spoken(payload, arrived);
  }

  void speaks(long place, String payload, long arrived) {
    boolean begins = playback.isQuiet();
    if (!playback.play(place, payload)) {
      counts.stale.increment();
      return;
    }
    counts.framesDown.increment();
    if (begins) {
      answers.answers(payload, arrived).ifPresent(this::answered);
    }
  }

  private void answered(TurnLatency latency) {
    counts.answers.accept(latency.answerMillis());
    stream.mark(answers.mark());
    transcript.answered(latency);
  }

  void says(long place, String text) {
    playback.textBegins(place);
    transcript.agentSaid(place, text);
  }

  void interrupted(long place) {
    counts.interruptions.increment();
    answers.interrupted();
    transcript.interrupted(place, playback.interrupt(place));
  }

  /** Silences the agent in the middle of whatever it says, up to this place. */
  void hush(long place) {
    answers.forget();
    transcript.close();
    transcript.interrupted(place, playback.interrupt(place));
  }

  /** The agent's connection broke. */
  void breaks() {
    playback.finish();
    transcript.broken(playback.lastPlayed());
  }

  /** There will be no more audio. */
  void finish() {
    playback.finish();
  }

  void check() {
    playback.check();
  }

  void returned(String mark) {
    answers.returned(mark).ifPresent(transcript::playedAfter);
    playback.returned(mark).ifPresent(transcript::heard);
  }

  boolean isQuiet() {
    return playback.isQuiet();
  }
}
