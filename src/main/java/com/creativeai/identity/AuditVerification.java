package com.creativeai.identity;

import java.util.Optional;

/**
 * Whether an organization's audit log is as it was written.
 *
 * @param entries how many are sound, from the first on
 * @param lastHash the hash of the last sound one; equal ones seen before and after prove the same
 *     beginning
 * @param broken the first that is not sound; empty when all are
 */
public record AuditVerification(long entries, String lastHash, Optional<Break> broken) {
  /**
   * Where the chain breaks.
   *
   * @param sequence of the entry that was changed, removed or put in
   * @param reason for people
   */
  public record Break(long sequence, String reason) {}

  public boolean isSound() {
    return broken.isEmpty();
  }
}
