package com.creativeai.calls.connection;

import java.util.Locale;

/** What the product is connected with. */
public enum Part {
  TWILIO,
  ELEVENLABS,
  /** Our own address, by which the other two reach us. */
  CALLBACKS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
