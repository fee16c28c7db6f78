package com.creativeai.calls;

import com.creativeai.platform.problem.ProblemType;

/** Why a request about calls is refused. */
public enum CallProblem implements ProblemType {
  NUMBER_INVALID("number-invalid", 422, "This is not a phone number that can be called"),
  NUMBER_NOT_ALLOWED("number-not-allowed", 422, "Numbers of this kind are never called"),
  DESTINATION_NOT_ALLOWED(
      "destination-not-allowed", 422, "The organization does not allow calls to this country"),
  CALLER_ID_NOT_OWNED("caller-id-not-owned", 422, "The caller id is not one of your numbers"),
  AGENT_UNKNOWN("agent-unknown", 422, "There is no such agent"),
  TEXT_TOO_LONG("text-too-long", 422, "A text is longer than allowed"),
  ALREADY_CALLING("already-calling", 409, "A call to this number is already in progress"),
  NUMBER_SUPPRESSED("number-suppressed", 409, "This person asked not to be called"),
  CALL_NOT_FOUND("call-not-found", 404, "There is no such call"),
  CALL_ENDED("call-ended", 409, "The call has already ended"),
  DESTINATION_UNKNOWN("destination-unknown", 422, "There is no such transfer destination"),
  ALREADY_TRANSFERRED("already-transferred", 409, "The call was handed over before"),
  TAKEN_OVER("taken-over", 409, "Somebody of the team has taken the call over"),
  TOO_MANY_TEXTS("too-many-texts", 409, "No more messages may be sent on this call"),
  NOBODY_TALKS("nobody-talks", 409, "Nobody talks on this call yet"),
  RECORDING_NOT_FOUND("recording-not-found", 404, "There is no recording of this call"),
  CARRIER_UNAVAILABLE("carrier-unavailable", 503, "The carrier cannot be reached right now"),
  NODE_FULL("node-full", 503, "The server carries as many calls as it can"),
  NODE_DRAINING("node-draining", 503, "The server is about to stop and takes no new calls");

  private final Details details;

  CallProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
