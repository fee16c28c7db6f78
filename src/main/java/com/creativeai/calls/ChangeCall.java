package com.creativeai.calls;

import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.RelayFacts;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
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

  /**
   * Changes a call that lasts, if it still is as it must be.
   *
   * @return whether this changed it, so that of several only one goes on
   */
  public boolean applyIf(Call call, Predicate<Call> possible, UnaryOperator<Call> change) {
    AtomicBoolean isMine = new AtomicBoolean();
    apply(
        call.organization(),
        call.id(),
        found -> {
          // Asked again when somebody else changed the call in between.
          isMine.set(!found.isOver() && possible.test(found));
          return isMine.get() ? change.apply(found) : found;
        });
    return isMine.get();
  }

  /** Notes what may happen once; true for the one who may go on with it. */
  public boolean noteFirst(Call call, String kind, Instant at) {
    return applyIf(call, found -> !found.has(kind), found -> found.noting(kind, at, ""));
  }

  private void announce(Call call) {
    relay.relaySoon(calls.outbox(), call.id().toString());
    CallChanged event = new CallChanged(call.organization(), call.id());
    topics.publish(call.organization(), event);
    topics.publish(call.id(), event);
  }
}
