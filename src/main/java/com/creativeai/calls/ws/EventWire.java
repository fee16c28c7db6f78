package com.creativeai.calls.ws;

import java.util.function.Consumer;

/** One connection, as its feed sees it. Never blocks. */
interface EventWire {
  /** Why we close; the codes are part of the API. */
  enum Closing {
    TOO_LARGE(1009, "a message above 8 kB"),
    SILENT(4000, "no answer to pings"),
    NOT_ALLOWED(4001, "the credentials hold no more"),
    TOO_SLOW(4008, "events were not taken; resume after the last id"),
    TOO_MANY(4029, "too many connections");

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
   * Starts to send one message. Called again only after {@code done}.
   *
   * @param done told once, by any thread, whether it was sent
   */
  void send(String message, Consumer<Boolean> done);

  void ping();

  /** Closes; once is enough, again does nothing. */
  void close(Closing why);
}
