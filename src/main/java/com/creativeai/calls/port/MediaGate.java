package com.creativeai.calls.port;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.platform.security.OrganizationId;
import java.util.Optional;

/** Lets a carrier's media stream in (CALL-3). Called by the carrier's adapter. */
public interface MediaGate {
  /**
   * The stream's claim: the one-time token that the answer of this attempt carried.
   *
   * @param call the carrier's id of the call, by the stream's own words
   */
  record Claim(OrganizationId organization, AttemptId attempt, CarrierCallId call, String token) {}

  /** Our side of the audio, or empty when the claim is wrong, used or late. May block briefly. */
  Optional<CallMedia> admit(Claim claim, CarrierStream stream);
}
