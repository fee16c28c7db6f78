package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Decides what the person hears when the media stream is over and the line still open (C8). A
 * stream that was to bring the agent back and never got in is over, too: nobody took the call.
 */
@ApplicationScoped
public class CloseCall {
  private static final Ending NOT_BACK =
      new Ending(EndReason.TRANSFER_FAILED, "the agent did not come back");
  private static final String AGENT_FAILED =
      "I am sorry, we have a technical problem. We will call you back. Goodbye.";
  static final String NOBODY_TOOK_OVER =
      "I am sorry, nobody could take your call just now. We will call you back. Goodbye.";
  private static final String TIME_IS_UP = "I am sorry, our time is up. Goodbye.";

  @Inject ChangeCall change;

  /** The sentence to speak before hanging up, if any. */
  public Optional<String> lastWords(OrganizationId organization, AttemptId attempt) {
    return change
        .apply(organization, attempt.call(), CloseCall::withoutAgent)
        .flatMap(call -> Optional.ofNullable(call.progress().ending()))
        .flatMap(ending -> words(ending.reason()));
  }

  private static Call withoutAgent(Call call) {
    boolean isMissed =
        !call.isOver() && call.isReturned() && !call.has(TimelineEvent.AGENT_RETURNED);
    return isMissed ? call.endingWith(NOT_BACK) : call;
  }

  private static Optional<String> words(EndReason reason) {
    if (reason.isAgentFault()) {
      return Optional.of(AGENT_FAILED);
    }
    if (reason == EndReason.TRANSFER_FAILED) {
      return Optional.of(NOBODY_TOOK_OVER);
    }
    if (reason == EndReason.SERVER_STOPPED) {
      return Optional.of(DrainCalls.SERVER_STOPS);
    }
    return reason == EndReason.TIME_LIMIT ? Optional.of(TIME_IS_UP) : Optional.empty();
  }
}
