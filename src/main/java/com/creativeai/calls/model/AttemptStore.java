package com.creativeai.calls.model;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the ledger of attempts. Every change is one compare-and-set that tells whether it won. */
public interface AttemptStore {
  /** False when the attempt is there already. */
  boolean intend(OrganizationId organization, DialAttempt attempt);

  Optional<DialAttempt> find(OrganizationId organization, AttemptId id);

  /** Moves on from one of some states, under a fence. */
  boolean move(
      OrganizationId organization,
      AttemptId id,
      long fence,
      Set<DialAttempt.State> from,
      DialAttempt.State to,
      Instant at);

  /** Begins one anew that ended without a call; it is intended from then on. */
  void revive(OrganizationId organization, AttemptId id, long fence, Instant at);

  /**
   * Binds the carrier's call to an attempt that has none and is not settled; it is placed then.
   *
   * @return true when this call is the attempt's one call now, or was before
   */
  boolean bind(OrganizationId organization, AttemptId id, CarrierCallId call, Instant at);

  /** Remembers that the carrier did not have the call, the first time only. */
  void noteEmptyList(OrganizationId organization, AttemptId id, Instant at);

  /** Lays down the hash of the one-time token for the media stream, in place of an earlier one. */
  void issueToken(OrganizationId organization, AttemptId id, String hash, Instant validUntil);

  /** Takes the token away; true for exactly one who presents it in time for the bound call. */
  boolean consumeToken(
      OrganizationId organization, AttemptId id, CarrierCallId call, String hash, Instant now);

  /** Which attempt of any organization the carrier's call is bound to. */
  Optional<DialAttempt> findByCarrierCall(CarrierCallId call);

  /** Sweep over all organizations: attempts in a state, unchanged since a moment. */
  List<DialAttempt> list(DialAttempt.State state, Instant unchangedSince, int most);
}
