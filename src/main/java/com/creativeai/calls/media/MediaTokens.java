package com.creativeai.calls.media;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.MediaGate.Claim;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.util.Optional;

/** Knows the one-time tokens of media streams (M1). */
public interface MediaTokens {
  /**
   * What a valid token opens.
   *
   * @param limit how long the conversation may last
   * @param resumption of a call that comes back
   */
  record Admission(
      OrganizationId organization,
      CallId call,
      AttemptId attempt,
      AgentBriefing briefing,
      Duration limit,
      Optional<Resumption> resumption) {
    /** To a conversation that begins. */
    public Admission(
        OrganizationId organization,
        CallId call,
        AttemptId attempt,
        AgentBriefing briefing,
        Duration limit) {
      this(organization, call, attempt, briefing, limit, Optional.empty());
    }
  }

  /** Uses the token up; empty when it is wrong, used, late, or another call's. May block. */
  Optional<Admission> consume(Claim claim);
}
