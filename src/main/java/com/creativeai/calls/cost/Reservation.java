package com.creativeai.calls.cost;

import com.creativeai.calls.CallId;

/** What money is reserved for: a call, or the person it is handed over to. */
public record Reservation(String value) {
  public static Reservation of(CallId call) {
    return new Reservation(call.toString());
  }

  public static Reservation ofHandover(CallId call) {
    return new Reservation(call + ":handover");
  }
}
