package com.creativeai.platform.observability;

/** Something the product needs to be ready. Every bean of this type is asked (OB2). */
public interface Dependency {
  /** Lower case: {@code database}, {@code twilio}. */
  String name();

  /** Whether the product can do nothing without it. */
  boolean isRequired();

  /** Returns when it answers, throws when not. */
  void probe();
}
