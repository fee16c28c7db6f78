package com.creativeai.calls;

import java.util.Set;

/** The types of the facts of calls (CALL-8, C12), as integrators see them. */
public final class FactTypes {
  public static final String CREATED = "call.created";
  public static final String RINGING = "call.ringing";
  public static final String ANSWERED = "call.answered";
  public static final String ENDED = "call.ended";

  /** A report came late and says more about the end: another status, reason or duration. */
  public static final String END_CORRECTED = "call.end-corrected";

  /** Somebody of the team talks in the agent's place. */
  public static final String TAKEN_OVER = "call.taken-over";

  /** The agent has the call again. */
  public static final String GIVEN_BACK = "call.given-back";

  public static final String RECORDING_READY = "recording.ready";
  public static final String ANALYSIS_READY = "analysis.ready";
  public static final String TURN_ADDED = "transcript.turn-added";
  public static final String TURN_CORRECTED = "transcript.turn-corrected";

  public static final Set<String> ALL =
      Set.of(
          CREATED,
          RINGING,
          ANSWERED,
          ENDED,
          END_CORRECTED,
          TAKEN_OVER,
          GIVEN_BACK,
          RECORDING_READY,
          ANALYSIS_READY,
          TURN_ADDED,
          TURN_CORRECTED);

  private FactTypes() {}
}
