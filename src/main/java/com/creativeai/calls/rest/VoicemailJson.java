package com.creativeai.calls.rest;

import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a voicemail answers, in the public JSON.
 *
 * @param action {@code talk}, {@code leave_message} or {@code hang_up}
 * @param message what is left, at most 500 characters
 */
public record VoicemailJson(@Nullable String action, @Nullable String message) {
  static VoicemailJson of(VoicemailPolicy policy) {
    return new VoicemailJson(policy.action().code(), policy.message());
  }

  VoicemailPolicy policy() {
    VoicemailPolicy.Action wanted =
        VoicemailPolicy.Action.find(action == null ? "" : action)
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CommonProblem.INVALID_REQUEST,
                        "voicemail.action",
                        "Choose talk, leave_message or hang_up."));
    return new VoicemailPolicy(wanted, message == null ? "" : message);
  }
}
