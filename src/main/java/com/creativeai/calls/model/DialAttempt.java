package com.creativeai.calls.model;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to dial, in the ledger of intents (C3); or a call that came in, placed from the start.
 *
 * @param fence grows when somebody else takes the attempt over; a change with an older one misses
 * @param intendedAt when it was asked for, the last time
 * @param changedAt when the state was last changed
 * @param emptyListAt when the carrier was first seen not to have the call, while its fate is
 *     unknown
 */
public record DialAttempt(
    AttemptId id,
    OrganizationId organization,
    PhoneNumber from,
    PhoneNumber to,
    State state,
    @Nullable CarrierCallId carrierCall,
    long fence,
    Instant intendedAt,
    Instant changedAt,
    @Nullable Instant emptyListAt) {

  /** How far the attempt has come. */
  public enum State {
    /** Stored; the carrier was not asked. */
    INTENDED,
    /** The carrier is being asked, or was asked and the answer is missing. */
    DIALING,
    /** The carrier has the call. */
    PLACED,
    /** The carrier, or a rule of ours, refused. */
    REFUSED,
    /** The carrier never got it. */
    NOT_PLACED,
    /** Nobody can tell; a person must look. */
    AMBIGUOUS,
    /** The call is over. */
    ENDED;

    /** Whether nothing more happens to it. */
    public boolean isSettled() {
      return this == REFUSED || this == NOT_PLACED || this == AMBIGUOUS || this == ENDED;
    }
  }

  /** One that the carrier brought: somebody calls us. */
  public static DialAttempt taken(
      AttemptId id,
      OrganizationId organization,
      PhoneNumber from,
      PhoneNumber to,
      CarrierCallId call,
      Instant now) {
    return new DialAttempt(id, organization, from, to, State.PLACED, call, 1, now, now, null);
  }

  public static DialAttempt intended(
      AttemptId id, OrganizationId organization, PhoneNumber from, PhoneNumber to, Instant now) {
    return new DialAttempt(id, organization, from, to, State.INTENDED, null, 1, now, now, null);
  }
}
