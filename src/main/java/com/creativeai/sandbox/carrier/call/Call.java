package com.creativeai.sandbox.carrier.call;

import java.util.function.UnaryOperator;

/** One call: its order, which never changes, and its record, which moves forward (K1). */
public final class Call {
  private final CallOrder order;
  private volatile CallRecord record;

  public Call(CallOrder order, CallRecord first) {
    this.order = order;
    this.record = first;
  }

  public String sid() {
    return record.sid();
  }

  public CallOrder order() {
    return order;
  }

  public CallRecord record() {
    return record;
  }

  /** Applies a change; true when it moved the status, so only one caller ends a call. */
  public synchronized boolean change(UnaryOperator<CallRecord> change) {
    CallStatus before = record.status();
    record = change.apply(record);
    return record.status() != before;
  }
}
