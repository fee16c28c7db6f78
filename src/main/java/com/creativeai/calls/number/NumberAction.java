package com.creativeai.calls.number;

/** What happens to numbers, in the audit log (N4). */
final class NumberAction {
  static final String BOUGHT = "number.bought";
  static final String CHANGED = "number.changed";
  static final String RELEASED = "number.released";

  private NumberAction() {}
}
