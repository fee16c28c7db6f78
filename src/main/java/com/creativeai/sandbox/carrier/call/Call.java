package com.creativeai.sandbox.carrier.call;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** One call: its order, which never changes, and its record, which moves forward (K1). */
public final class Call {
  private final CallOrder order;
  private final AtomicReference<CallRecord> record;

  public Call(CallOrder order, CallRecord first) {
    this.order = order;
    this.record = new AtomicReference<>(first);
  }

  public String sid() {
    return record().sid();
  }

  public CallOrder order() {
    return order;
  }

  public CallRecord record() {
    return record.get();
  }

  /** Applies a change; false when it left the record as it was. */
  public boolean change(UnaryOperator<CallRecord> change) {
    CallRecord before = record.getAndUpdate(change);
    return !before.equals(record.get());
  }

  /** Applies a move; true for the one caller who made it. */
  public boolean moves(UnaryOperator<CallRecord> move) {
    while (true) {
      CallRecord before = record.get();
      CallRecord after = move.apply(before);
      if (after.status() == before.status()) {
        return false;
      }
      if (record.compareAndSet(before, after)) {
        return true;
      }
    }
  }
}
