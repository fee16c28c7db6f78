package com.creativeai.identity.model;

import com.creativeai.identity.Proofs;
import com.creativeai.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody signed in through the auth dialect; a person's, not an organization's.
 *
 * @param refreshedAt when a refresh token of it was last used
 * @param endsAt when it ends whatever happens
 * @param proofs how they showed who they are, the first step coming first
 */
public record AuthSession(
    UUID id,
    UserId user,
    Instant createdAt,
    Instant refreshedAt,
    Instant endsAt,
    List<Proof> proofs) {
  public AuthSession {
    proofs = List.copyOf(proofs);
  }

  /** Somebody signed in by their password. */
  public AuthSession(UUID id, UserId user, Instant createdAt, Instant refreshedAt, Instant endsAt) {
    this(id, user, createdAt, refreshedAt, endsAt, List.of(new Proof(Proofs.PASSWORD, createdAt)));
  }

  /** Whether they showed a second factor. */
  public boolean isStrong() {
    return proofs.stream().anyMatch(Proof::isSecondFactor);
  }

  public AuthSession with(Proof proof) {
    return withProofs(Stream.concat(proofs.stream(), Stream.of(proof)).toList());
  }

  /** As if they had shown none: of somebody who has none any more. */
  public AuthSession withoutSecondFactor() {
    return withProofs(proofs.stream().filter(proof -> !proof.isSecondFactor()).toList());
  }

  private AuthSession withProofs(List<Proof> changed) {
    return new AuthSession(id, user, createdAt, refreshedAt, endsAt, changed);
  }
}
