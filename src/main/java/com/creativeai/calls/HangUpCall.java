package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Hangs a call up because somebody of the organization wants it. */
@ApplicationScoped
public class HangUpCall {
  @Inject ReadCalls calls;
  @Inject ChangeCall change;
  @Inject EndAttempt end;
  @Inject Telephony telephony;
  @Inject Clock clock;

  /** The call as it is afterwards; the carrier's word that it is over follows. */
  public Call hangUp(OrganizationId organization, CallId id) {
    Call call = calls.get(organization, id);
    if (call.isOver()) {
      throw new ProblemException(CallProblem.CALL_ENDED, "The call has already ended.");
    }
    CarrierCallId carrierCall = call.progress().carrierCall();
    if (carrierCall == null) {
      return withdraw(call);
    }
    try {
      telephony.hangUp(carrierCall);
    } catch (ProviderUnavailable | ProviderRejected failed) {
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE,
          "The carrier did not take the order: " + failed.getMessage());
    }
    Instant now = clock.instant();
    return change
        .apply(
            organization,
            id,
            found ->
                found
                    .endingWith(Ending.of(EndReason.HUNG_UP_BY_USER))
                    .noting(TimelineEvent.HANG_UP_ASKED, now, ""))
        .orElse(call);
  }

  /** C20: what waits for the carrier is never dialed any more. */
  private Call withdraw(Call call) {
    if (!end.withdrawn(call.organization(), AttemptId.first(call.id()))) {
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE,
          "The carrier has not confirmed this call yet. Try again in a few seconds.");
    }
    return calls.get(call.organization(), call.id());
  }
}
