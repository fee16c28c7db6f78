package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some of the agents of the provider's account.
 *
 * @param next where the others begin; empty when there are none
 */
public record ProviderPage(List<Entry> agents, Optional<String> next) {
  public ProviderPage {
    agents = List.copyOf(agents);
  }

  /**
   * One of them.
   *
   * @param madeFor whom it was made for from here; empty when it was made at the provider
   */
  public record Entry(
      String providerAgentId,
      String name,
      Optional<Instant> createdAt,
      Optional<OrganizationId> madeFor) {}
}
