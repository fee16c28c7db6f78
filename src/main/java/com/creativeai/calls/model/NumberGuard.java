package com.creativeai.calls.model;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;

/**
 * One document for each organization and number that decides between attempts, and between an
 * attempt and an opt-out, by the order of commits (C2).
 */
public interface NumberGuard {
  /** What the guard says to an attempt. */
  enum Verdict {
    /** The number is this attempt's until it is released. */
    ACQUIRED,
    /** Another attempt has it. */
    BUSY,
    /** The person asked not to be called. */
    SUPPRESSED
  }

  /** Asking again for the same attempt is answered alike. */
  Verdict acquire(OrganizationId organization, PhoneNumber number, AttemptId attempt);

  /** Does nothing when the attempt does not have the number. */
  void release(OrganizationId organization, PhoneNumber number, AttemptId attempt);

  /** Whether the person asked not to be called, which holds for messages as well. */
  boolean isSuppressed(OrganizationId organization, PhoneNumber number);

  void suppress(OrganizationId organization, PhoneNumber number);
}
