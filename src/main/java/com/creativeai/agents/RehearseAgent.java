package com.creativeai.agents;

import com.creativeai.agents.port.AgentProvider;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Says with which words an agent speaks as a version or the draft. Only the published version
 * exists at the provider: all others are it, with another prompt, first message and language.
 */
@ApplicationScoped
public class RehearseAgent {
  /** Stands for the draft where a version is named. */
  public static final int DRAFT = 0;

  @Inject ReadAgents agents;
  @Inject AgentProvider provider;
  @Inject AgentAccounts accounts;

  public RehearseAgent() {}

  public RehearseAgent(ReadAgents agents, AgentProvider provider, AgentAccounts accounts) {
    this.agents = agents;
    this.provider = provider;
    this.accounts = accounts;
  }

  /**
   * Words for a conversation; empty ones are the published version's.
   *
   * @param variables by their names
   */
  public record Words(
      ProvidedAgent provided,
      String prompt,
      String firstMessage,
      String language,
      Map<String, String> variables) {
    public Words {
      variables = Map.copyOf(variables);
    }
  }

  public Words words(OrganizationId organization, AgentId id, int version) {
    ReadAgents.Worked worked = agents.get(organization, id);
    Agent published =
        worked
            .published()
            .filter(agent -> !worked.draft().archived())
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CommonProblem.INVALID_REQUEST, "agentId", "Publish the agent first."));
    accounts.demand(published.provided());
    if (version == published.version()) {
      return new Words(published.provided(), "", "", "", Map.of());
    }
    AgentSpec spec =
        version == DRAFT ? worked.draft().spec() : agents.version(organization, id, version).spec();
    return new Words(
        published.provided(),
        provider.instructions(spec),
        spec.firstMessage(),
        spec.language(),
        spec.variables());
  }
}
