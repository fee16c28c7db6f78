package com.creativeai.calls.port;

/** Our side of one conversation. Methods may be called from any thread and never block (PT3). */
public interface AgentSession {
  /** What the person says: 8 kHz mu-law in base64, any length, in order. */
  void sendAudio(String payload);

  /** Tells the agent something about the conversation; the person does not hear it. */
  void inform(String context);

  /** Tells the agent what came of something that it asked for. */
  void answer(String toolRequest, String result, boolean failed);

  /** Ends the conversation; the listener's {@code onClosed} follows. */
  void close();
}
