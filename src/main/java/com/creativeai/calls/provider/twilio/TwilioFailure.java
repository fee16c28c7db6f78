package com.creativeai.calls.provider.twilio;

/** Twilio did not do what it was asked, sorted by what may be done about it. */
final class TwilioFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is known of the request. */
  enum Kind {
    /** Provably without effect, and worth trying again. */
    NOT_SENT,
    /** Understood and refused. */
    REFUSED,
    /** It may have had its effect. */
    UNKNOWN
  }

  private final Kind kind;
  private final String code;

  TwilioFailure(Kind kind, String code, String reason) {
    super(reason);
    this.kind = kind;
    this.code = code;
  }

  TwilioFailure(Kind kind, String reason, Throwable cause) {
    super(reason, cause);
    this.kind = kind;
    this.code = "";
  }

  Kind kind() {
    return kind;
  }

  /** Twilio's error code, else the HTTP status, else empty. */
  String code() {
    return code;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
