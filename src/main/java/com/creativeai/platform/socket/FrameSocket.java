package com.creativeai.platform.socket;

/** One open connection. Every method may be called by any thread, and none of them waits (SK4). */
public interface FrameSocket {
  /** Sends a message; nothing happens once the connection is closed. */
  void send(String text);

  /**
   * Sends a message that is mostly known before.
   *
   * @param part ASCII only
   */
  void send(FrameTemplate template, String part);

  /** Whether the peer keeps up; what is sent in spite of that is kept in memory. */
  boolean isWritable();

  /** Whether the peer is listened to; what came in before is told all the same. */
  void read(boolean on);

  /** Says goodbye; the first time counts (SK6). */
  void close(int code, String reason);

  /** Hangs up without a word. */
  void abort();
}
