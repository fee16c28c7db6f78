package com.creativeai.calls.media;

/** A recorded voice that talks with an agent. */
public interface Replay {
  /** Hangs up; the journal is told the end. Does nothing once it is over. */
  void stop();
}
