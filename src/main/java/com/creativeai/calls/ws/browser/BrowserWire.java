package com.creativeai.calls.ws.browser;

import java.nio.ByteBuffer;

/** One connection, as its line sees it. Never blocks. */
interface BrowserWire {
  /** Why we close; the page reads the codes. */
  enum Closing {
    /** All is said. */
    NORMAL(1000, ""),
    NOT_ALLOWED(4001, "the session or the right to be here is gone"),
    /** Audio is not taken, or sent faster than anybody speaks. */
    OUT_OF_STEP(4008, "audio is not taken or sent in time"),
    NO_ROOM(4029, "there is no room for one more");

    private final int code;
    private final String reason;

    Closing(int code, String reason) {
      this.code = code;
      this.reason = reason;
    }

    int code() {
      return code;
    }

    String reason() {
      return reason;
    }
  }

  /**
   * @param done runs when it was sent or could not be, by any thread
   */
  void send(ByteBuffer audio, Runnable done);

  void send(String words, Runnable done);

  /** Closes; once is enough, again does nothing. */
  void close(Closing why);
}
