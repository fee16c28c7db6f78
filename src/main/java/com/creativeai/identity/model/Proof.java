package com.creativeai.identity.model;

import com.creativeai.identity.Proofs;
import java.time.Instant;

/**
 * Somebody showed who they are.
 *
 * @param method one of {@link Proofs}
 */
public record Proof(String method, Instant at) {
  public boolean isSecondFactor() {
    return Proofs.isSecondFactor(method);
  }
}
