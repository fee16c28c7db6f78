package com.creativeai.calls.number;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number that belongs to an organization (N1).
 *
 * @param carrierId the carrier's id of it; null while the carrier has not confirmed it (N2)
 * @param agent who answers it
 * @param closedMessage what is said outside the hours; empty for a usual sentence
 * @param version grows by one with every stored change
 */
public record OwnNumber(
    NumberId id,
    OrganizationId organization,
    PhoneNumber number,
    @Nullable String carrierId,
    AgentId agent,
    BusinessHours hours,
    String closedMessage,
    Instant claimedAt,
    long version) {

  static OwnNumber claimed(
      NumberId id, OrganizationId organization, PhoneNumber number, AgentId agent, Instant now) {
    return new OwnNumber(id, organization, number, null, agent, BusinessHours.ALWAYS, "", now, 0);
  }

  OwnNumber confirmedAs(String carriersId) {
    return with(carriersId, agent, hours, closedMessage);
  }

  OwnNumber answeredBy(AgentId next) {
    return with(carrierId, next, hours, closedMessage);
  }

  OwnNumber open(BusinessHours next) {
    return with(carrierId, agent, next, closedMessage);
  }

  OwnNumber saying(String whenClosed) {
    return with(carrierId, agent, hours, whenClosed);
  }

  /** The same number as the store keeps it next. */
  public OwnNumber nextVersion() {
    return new OwnNumber(
        id, organization, number, carrierId, agent, hours, closedMessage, claimedAt, version + 1);
  }

  private OwnNumber with(
      @Nullable String carriersId, AgentId who, BusinessHours when, String whenClosed) {
    return new OwnNumber(
        id, organization, number, carriersId, who, when, whenClosed, claimedAt, version);
  }
}
