package com.creativeai.identity.model;

import com.creativeai.identity.FactorId;
import java.time.Instant;

/**
 * An authenticator app of a person.
 *
 * @param verified whether a code of it was ever right; before, it protects nothing
 * @param sealedSecret encrypted; what codes are made of
 * @param lastStep the last time step whose code was accepted; none of it or before counts again
 */
public record Factor(
    FactorId id,
    String name,
    boolean verified,
    String sealedSecret,
    Instant createdAt,
    Instant updatedAt,
    long lastStep) {

  /** A code of that step was right. */
  public Factor used(long step, Instant now) {
    return new Factor(id, name, true, sealedSecret, createdAt, verified ? updatedAt : now, step);
  }

  @Override
  public String toString() {
    return "Factor[" + id + "]";
  }
}
