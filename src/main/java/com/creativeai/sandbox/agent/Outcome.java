package com.creativeai.sandbox.agent;

/** How a dialogue came out, and what the vendor's analysis calls that. */
enum Outcome {
  OPEN("unknown", "The conversation was still open when it ended."),
  COMPLETED("success", "Every point was raised and the caller said goodbye."),
  CUT_SHORT("unknown", "The caller said goodbye before every point was raised."),
  DECLINED("failure", "The caller was not interested."),
  OPTED_OUT("failure", "The caller does not want to be called again."),
  CALL_BACK("unknown", "The caller asked to be called at another time."),
  WRONG_NUMBER("failure", "The wrong person was reached."),
  HUMAN_WANTED("unknown", "The caller asked for a human."),
  VOICEMAIL("failure", "Voicemail was reached and a message was left."),
  NO_INPUT("failure", "Nobody answered the agent.");

  private final String callSuccessful;
  private final String rationale;

  Outcome(String callSuccessful, String rationale) {
    this.callSuccessful = callSuccessful;
    this.rationale = rationale;
  }

  String callSuccessful() {
    return callSuccessful;
  }

  String rationale() {
    return rationale;
  }
}
