package com.creativeai.calls.port;

/**
 * The carrier's side of a live call's audio. Methods may be called from any thread, never block.
 */
public interface CarrierStream {
  /** Plays audio after what is already buffered: 8 kHz mu-law in base64, any length (PT3). */
  void play(String payload);

  /** Asks to be told, by this name, when everything before has been played or was cleared. */
  void mark(String name);

  /** Throws away what is buffered and not yet played. */
  void clear();

  /** Gives the call back to the carrier, who goes on with what follows the stream. */
  void close();
}
