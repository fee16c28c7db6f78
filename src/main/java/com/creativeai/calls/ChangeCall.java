package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes a stored call and wakes whoever watches it. */
@ApplicationScoped
public class ChangeCall {
  @Inject CallStore calls;
  @Inject LiveTopics topics;

  public ChangeCall() {}

  public ChangeCall(CallStore calls, LiveTopics topics) {
    this.calls = calls;
    this.topics = topics;
  }

  /** False when a call with this id exists. */
  public boolean add(Call call) {
    boolean added = calls.add(call.organization(), call);
    if (added) {
      announce(call);
    }
    return added;
  }

  /** The call as it is afterwards, or empty when there is none. */
  public Optional<Call> apply(OrganizationId organization, CallId id, UnaryOperator<Call> change) {
    Optional<Call> changed = calls.update(organization, id, change);
    changed.ifPresent(this::announce);
    return changed;
  }

  private void announce(Call call) {
    CallChanged event = new CallChanged(call.organization(), call.id());
    topics.publish(call.organization(), event);
    topics.publish(call.id(), event);
  }
}
