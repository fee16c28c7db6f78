package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent as it was published; never changes.
 *
 * @param number counted from 1 without a gap
 * @param accountSince since when the organization's own account had its key when this one was made;
 *     empty for the default account
 * @param publishedBy subject of the caller, or {@code system}
 * @param note what was changed, in the words of whoever published it; may be empty
 */
public record AgentVersion(
    AgentId agent,
    OrganizationId organization,
    int number,
    AgentSpec spec,
    ProvidedAgent provided,
    Optional<Instant> accountSince,
    Instant publishedAt,
    String publishedBy,
    String note) {
  /** Who published what nobody published. */
  public static final String SYSTEM = "system";

  /** What calls know of it. */
  public Agent toAgent() {
    return new Agent(
        agent,
        organization,
        number,
        spec.name(),
        provided,
        spec.language(),
        spec.prompt(),
        spec.firstMessage());
  }
}
