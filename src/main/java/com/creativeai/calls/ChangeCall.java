package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.RelayFacts;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes a stored call, relays the facts that follow and wakes whoever watches it (C12). */
@ApplicationScoped
public class ChangeCall {
  @Inject CallStore calls;
  @Inject LiveTopics topics;
  @Inject RelayFacts relay;

  public ChangeCall() {}

  public ChangeCall(CallStore calls, LiveTopics topics, RelayFacts relay) {
    this.calls = calls;
    this.topics = topics;
    this.relay = relay;
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
    relay.relaySoon(calls.outbox(), call.id().toString());
    CallChanged event = new CallChanged(call.organization(), call.id());
    topics.publish(call.organization(), event);
    topics.publish(call.id(), event);
  }
}
