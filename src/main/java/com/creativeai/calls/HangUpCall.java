package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt.State;
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
  private static final System.Logger LOG = System.getLogger(HangUpCall.class.getName());

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
    order(carrierCall);
    return noted(call);
  }

  /**
   * For a call that the carrier names after somebody wanted it to end. Should the carrier not take
   * the order, whoever answers is hung up on (C4).
   */
  void ifUnwanted(Call call) {
    CarrierCallId named = call.progress().carrierCall();
    if (named == null || !call.isUnwanted() || call.isOver()) {
      return;
    }
    try {
      telephony.hangUp(named);
    } catch (ProviderUnavailable | ProviderRejected failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "step=hang-up call={0} error={1}",
          call.id(),
          failed.getMessage());
    }
  }

  /**
   * C20: what waits is never dialed any more; what is being dialed is hung up as soon as it can.
   */
  private Call withdraw(Call call) {
    if (end.withdrawn(call.organization(), AttemptId.first(call.id()), State.INTENDED)) {
      return calls.get(call.organization(), call.id());
    }
    Call noted = noted(call);
    CarrierCallId named = noted.progress().carrierCall();
    if (named != null) {
      // The carrier answered before anybody could see that the call is not wanted.
      order(named);
    }
    return noted;
  }

  private void order(CarrierCallId carrierCall) {
    try {
      telephony.hangUp(carrierCall);
    } catch (ProviderUnavailable | ProviderRejected failed) {
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE,
          "The carrier did not take the order: " + failed.getMessage());
    }
  }

  private Call noted(Call call) {
    Instant now = clock.instant();
    return change
        .apply(
            call.organization(),
            call.id(),
            found ->
                found
                    .endingWith(Ending.of(EndReason.HUNG_UP_BY_USER))
                    .noting(TimelineEvent.HANG_UP_ASKED, now, ""))
        .orElse(call);
  }
}
