package com.creativeai.calls.connection;

/** Nothing that makes sense came back. */
final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  enum Reason {
    CERTIFICATE,
    NO_CONNECTION,
    TOO_LATE
  }

  private final Reason reason;

  Unanswered(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
