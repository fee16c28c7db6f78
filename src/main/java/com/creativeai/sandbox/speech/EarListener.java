package com.creativeai.sandbox.speech;

/** What an ear reports, on the thread that lets it hear and in the order of the audio. */
public interface EarListener {

  /** Somebody speaks: 60 ms of speech were heard. */
  default void onSpeechStarted() {}

  /** A word was heard to its end. */
  default void onWord(String word) {}

  /** The speaker has been silent for the configured time. */
  default void onSpeechEnded(Heard heard) {}

  /** A voicemail beep has just ended. */
  default void onBeep() {}
}
