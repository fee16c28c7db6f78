package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twilio's words in ours. */
public final class TwilioWords {
  private TwilioWords() {}

  /** Empty for a status that we have never heard of. */
  public static Optional<CallStatus> status(@Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    return word.equals("initiated") ? Optional.of(CallStatus.QUEUED) : CallStatus.find(word);
  }

  /**
   * The verdict of the answering-machine detection. Only a beep says that a machine records;
   * without one Twilio tells machines apart by where in their greeting they are.
   */
  public static Optional<AnsweredBy> answeredBy(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return Optional.empty();
    }
    if (word.contains("screening")) {
      return Optional.of(AnsweredBy.CALL_SCREENING);
    }
    if (word.startsWith("machine") && !word.equals("machine_end_beep")) {
      return Optional.of(AnsweredBy.MACHINE);
    }
    return Optional.of(
        switch (word) {
          case "machine_end_beep" -> AnsweredBy.VOICEMAIL;
          case "human" -> AnsweredBy.HUMAN;
          case "fax" -> AnsweredBy.FAX;
          default -> AnsweredBy.UNKNOWN;
        });
  }
}
