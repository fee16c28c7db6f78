package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;

/**
 * An agent as the provider has it.
 *
 * @param spec what we know of it; may break our rules
 * @param madeFor whom it was made for from here; empty when it was made at the provider
 * @param notes what we do not know of, and what publishing changes beside the spec
 */
public record ProviderAgent(
    AgentSpec spec, Optional<OrganizationId> madeFor, List<ImportNote> notes) {
  public ProviderAgent {
    notes = List.copyOf(notes);
  }
}
