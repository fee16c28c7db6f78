package com.creativeai.calls.port;

/** Our side of a conversation in writing. Methods may be called from any thread, never block. */
public interface ChatSession {
  /** Writes to the agent; lost before the listener's {@code onReady} and after the end. */
  void say(String text);

  /** Tells the agent what came of something that it asked for. */
  void answer(String toolRequest, String result, boolean failed);

  /** Ends the conversation; the listener's {@code onClosed} follows. */
  void close();
}
