package com.creativeai.platform.security;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whoever opened a connection that stays open (SC7).
 *
 * @param caller as they were when it was opened
 * @param again as they are now; empty when their credentials hold no more
 */
public record StandingCaller(Caller caller, Supplier<Optional<Caller>> again) implements Principal {
  /** Whether they may still do this in the organization they came for. */
  public boolean may(String permission) {
    return again
        .get()
        .filter(now -> now.organization().equals(caller.organization()))
        .filter(now -> now.permissions().contains(permission))
        .isPresent();
  }

  @Override
  public String getName() {
    return caller.getName();
  }

  @Override
  public String toString() {
    return caller.toString();
  }
}
