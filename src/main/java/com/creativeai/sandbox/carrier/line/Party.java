package com.creativeai.sandbox.carrier.line;

/** Somebody on the line; both methods are called once per 20 ms on the clock's thread. */
public interface Party {
  /** The next 160 bytes this party utters; {@link Frames#SILENCE} when it is quiet. */
  byte[] speak();

  /** The 160 bytes this party hears. */
  void hear(byte[] frame);

  /** From the next beat on it talks with somebody on another line. */
  default void joined() {}
}
