package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/**
 * Acts on the carrier's verdict of who picked up (CALL-2): a fax machine is hung up on. With
 * everybody else the agent goes on talking.
 */
@ApplicationScoped
public class ActOnVerdict {
  private static final System.Logger LOG = System.getLogger(ActOnVerdict.class.getName());

  @Inject ChangeCall change;
  @Inject Telephony telephony;
  @Resource ManagedExecutorService executor;

  /** Does nothing when the call is over; what fails is tried again with the next report. */
  public void actLater(Call call) {
    if (isFaxOnTheLine(call)) {
      executor.execute(() -> leave(call));
    }
  }

  private static boolean isFaxOnTheLine(Call call) {
    Ending ending = call.progress().ending();
    boolean isLeft = ending != null && ending.reason() == EndReason.FAX_ANSWERED;
    return call.progress().answeredBy() == AnsweredBy.FAX && !call.isOver() && !isLeft;
  }

  private void leave(Call call) {
    try {
      telephony.hangUp(Objects.requireNonNull(call.progress().carrierCall(), "a carried call"));
    } catch (ProviderUnavailable | ProviderRejected failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "step=leave-fax call={0} error={1}",
          call.id(),
          failed.getMessage());
      return;
    }
    change.apply(
        call.organization(),
        call.id(),
        found -> found.endingWith(Ending.of(EndReason.FAX_ANSWERED)));
  }
}
