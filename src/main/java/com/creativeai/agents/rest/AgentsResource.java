package com.creativeai.agents.rest;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/v1/agents}: who can speak on a call. */
@Path("/api/v1/agents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgentsResource {
  @Inject AgentDirectory agents;
  @Inject CurrentCaller caller;

  /** The agents of the organization, by name. */
  public record AgentList(List<AgentSummary> agents) {}

  /**
   * An agent as others see it; its prompt stays with those who edit it.
   *
   * @param language ISO 639-1
   */
  public record AgentSummary(
      String id, String name, String language, int version, String firstMessage) {
    static AgentSummary of(Agent agent) {
      return new AgentSummary(
          agent.id().toString(),
          agent.name(),
          agent.language(),
          agent.version(),
          agent.firstMessage());
    }
  }

  @GET
  @RolesAllowed(Permissions.AGENTS_READ)
  public AgentList list() {
    return new AgentList(
        agents.list(caller.organization()).stream().map(AgentSummary::of).toList());
  }
}
