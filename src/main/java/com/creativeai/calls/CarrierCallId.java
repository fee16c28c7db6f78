package com.creativeai.calls;

/** The carrier's own id of a call; {@code callSid} in the public JSON. */
public record CarrierCallId(String value) {
  public CarrierCallId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("not a carrier's call id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
