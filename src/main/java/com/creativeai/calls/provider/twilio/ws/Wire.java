package com.creativeai.calls.provider.twilio.ws;

import java.util.function.Consumer;

/** One WebSocket connection, as the stream sees it. */
interface Wire {
  /** Why we close. */
  enum Closing {
    /** All is said. */
    NORMAL,
    /** The other side may not be here, or does not keep to the protocol. */
    REFUSED
  }

  /**
   * Starts to send one text frame. Called again only after {@code done}.
   *
   * @param done told once, by any thread, whether it was sent
   */
  void send(String frame, Consumer<Boolean> done);

  /** Closes; once is enough, again does nothing. */
  void close(Closing why, String reason);
}
