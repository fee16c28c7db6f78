package com.creativeai.calls.port;

import com.creativeai.calls.PhoneNumber;

/** A short message (SMS). */
public record TextMessage(PhoneNumber from, PhoneNumber to, String text) {
  /** Without the words. */
  @Override
  public String toString() {
    return "TextMessage[" + from + " to " + to + "]";
  }
}
