package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.calls.model.TimelineEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Lets the organization never call or text the person on a call again, as they asked (C18). */
@ApplicationScoped
public class MarkDoNotCall {
  private static final System.Logger LOG = System.getLogger(MarkDoNotCall.class.getName());

  @Inject NumberGuard guard;
  @Inject ChangeCall change;
  @Inject Clock clock;

  public void mark(Call call) {
    guard.suppress(call.organization(), call.theirs());
    change.noteFirst(call, TimelineEvent.DO_NOT_CALL, clock.instant());
    LOG.log(System.Logger.Level.INFO, "step=do-not-call call={0}", call.id());
  }
}
