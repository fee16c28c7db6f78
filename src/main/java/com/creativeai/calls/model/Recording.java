package com.creativeai.calls.model;

import java.util.List;

/**
 * The recording of a call (CALL-5).
 *
 * @param carrierId the carrier's id of it
 * @param bytes its size in our archive; 0 until it is there
 * @param seconds its length
 * @param callerPeaks loudness of the person over time, 0-100, evenly spaced
 * @param agentPeaks the same of the agent
 */
public record Recording(
    String carrierId,
    State state,
    long bytes,
    int seconds,
    List<Integer> callerPeaks,
    List<Integer> agentPeaks) {

  /** Where the audio is. */
  public enum State {
    /** At the carrier, to be fetched. */
    AT_CARRIER,
    /** In our archive. */
    KEPT,
    /** Nowhere: the carrier has none. */
    ABSENT
  }

  public Recording {
    callerPeaks = List.copyOf(callerPeaks);
    agentPeaks = List.copyOf(agentPeaks);
  }

  public static Recording atCarrier(String carrierId, int seconds) {
    return new Recording(carrierId, State.AT_CARRIER, 0, seconds, List.of(), List.of());
  }

  public static Recording absent() {
    return new Recording("", State.ABSENT, 0, 0, List.of(), List.of());
  }

  public boolean isKept() {
    return state == State.KEPT;
  }
}
