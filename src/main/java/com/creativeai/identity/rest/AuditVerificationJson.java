package com.creativeai.identity.rest;

import com.creativeai.identity.AuditVerification;
import org.jspecify.annotations.Nullable;

/** What the verifier found. */
public record AuditVerificationJson(
    boolean sound, long entries, String lastHash, @Nullable BrokenJson broken) {

  /** The first entry that does not fit. */
  public record BrokenJson(long sequence, String reason) {}

  static AuditVerificationJson of(AuditVerification found) {
    return new AuditVerificationJson(
        found.isSound(),
        found.entries(),
        found.lastHash(),
        found
            .broken()
            .map(broken -> new BrokenJson(broken.sequence(), broken.reason()))
            .orElse(null));
  }
}
