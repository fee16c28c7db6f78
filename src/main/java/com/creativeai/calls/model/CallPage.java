package com.creativeai.calls.model;

import java.util.List;

/**
 * Some of the calls a query finds, and how many there are in all.
 *
 * @param isMore true when there are more than the total, which were not counted
 */
public record CallPage(List<Call> calls, long total, boolean isMore) {
  public CallPage {
    calls = List.copyOf(calls);
  }
}
