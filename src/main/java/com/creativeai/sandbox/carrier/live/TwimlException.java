package com.creativeai.sandbox.carrier.live;

/** TwiML that cannot be understood: Twilio's 12100. */
final class TwimlException extends Exception {
  static final int CODE = 12100;

  TwimlException(String message) {
    super(message);
  }
}
