package com.creativeai.calls.port;

/** Our side of a live call's audio: what the carrier's stream tells, in order. Never blocks. */
public interface CallMedia {
  /** What the person says: 8 kHz mu-law in base64. */
  void onAudio(String payload);

  /** A mark came back. */
  void onMark(String name);

  /** The person pressed a key: 0-9, *, #. */
  void onDigit(String digit);

  /** The carrier ended the stream: somebody hung up. */
  void onStopped();

  /** The connection broke without a word. */
  void onBroken(String detail);
}
