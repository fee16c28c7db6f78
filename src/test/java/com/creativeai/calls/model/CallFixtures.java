package com.creativeai.calls.model;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.Dialogue;
import com.creativeai.calls.Direction;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Named values for tests about calls. */
public final class CallFixtures {
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final OrganizationId ACME =
      OrganizationId.parse("0197c2f4-0000-7000-8000-0000000000a1");
  public static final OrganizationId OTHER =
      OrganizationId.parse("0197c2f4-0000-7000-8000-0000000000b2");
  public static final PhoneNumber ALICE = new PhoneNumber("+14155552671");
  public static final PhoneNumber OURS = new PhoneNumber("+14155550100");
  public static final AgentId CONCIERGE = AgentId.parse("0197c2f4-0000-7000-8000-0000000000c3");

  private CallFixtures() {}

  public static CallId callId(int number) {
    return new CallId(new UUID(0x0197c2f400007000L, 0x8000000000000000L + number));
  }

  public static Call placedCall(CallId id) {
    return placedCall(id, ACME, ALICE, NOON);
  }

  /** Of an organization that does not record its calls. */
  public static Call unrecordedCall(CallId id) {
    return placedCall(id, ACME, ALICE, NOON, false);
  }

  public static Call placedCall(
      CallId id, OrganizationId organization, PhoneNumber to, Instant at) {
    return placedCall(id, organization, to, at, true);
  }

  private static Call placedCall(
      CallId id, OrganizationId organization, PhoneNumber to, Instant at, boolean recorded) {
    Dialogue dialogue =
        new Dialogue(CONCIERGE, "Concierge", 1, "Be kind.", "Hello!", Map.of("name.first", "Alex"));
    return Call.placed(
        id,
        organization,
        new CallPlan(
            Direction.OUTBOUND,
            to,
            OURS,
            dialogue,
            new VoicemailPolicy(VoicemailPolicy.Action.LEAVE_MESSAGE, "Please call back."),
            recorded,
            List.of("reminder"),
            "user-1",
            at));
  }
}
