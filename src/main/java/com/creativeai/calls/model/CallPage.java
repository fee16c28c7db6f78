package com.creativeai.calls.model;

import java.util.List;

/** Some of the calls a query finds, and how many there are in all. */
public record CallPage(List<Call> calls, long total) {
  public CallPage {
    calls = List.copyOf(calls);
  }
}
