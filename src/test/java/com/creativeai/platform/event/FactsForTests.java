package com.creativeai.platform.event;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.Map;

/** Named values for tests about facts. */
public final class FactsForTests {
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final OrganizationId ACME =
      OrganizationId.parse("0197c2f4-0000-7000-8000-0000000000a1");
  public static final OrganizationId GLOBEX =
      OrganizationId.parse("0197c2f4-0000-7000-8000-0000000000b2");

  private FactsForTests() {}

  /** The one fact with this number of this subject. */
  public static Fact fact(OrganizationId organization, String subject, long number) {
    return new Fact(
        subject + "." + number,
        organization,
        "call.ringing",
        subject,
        NOON,
        Map.of("number", number));
  }
}
