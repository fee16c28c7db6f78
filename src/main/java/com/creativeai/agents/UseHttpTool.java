package com.creativeai.agents;

import com.creativeai.platform.outbound.OutboundAnswer;
import com.creativeai.platform.outbound.OutboundClient;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Does what an agent's tool over HTTP does (A10, A11). May block for ten seconds. */
@ApplicationScoped
public class UseHttpTool {
  @Inject AgentDirectory directory;
  @Inject AgentWorkshop workshop;
  @Inject OutboundClient client;

  public UseHttpTool() {}

  public UseHttpTool(AgentDirectory directory, AgentWorkshop workshop, OutboundClient client) {
    this.directory = directory;
    this.workshop = workshop;
    this.client = client;
  }

  /** A tool of the version that calls speak with. */
  public Optional<HttpTool> find(OrganizationId organization, AgentId agent, String name) {
    return directory
        .find(organization, agent)
        .flatMap(known -> workshop.findVersion(organization, agent, known.version()))
        .flatMap(version -> version.spec().findHttpTool(name));
  }

  /**
   * Asks the address of the tool.
   *
   * @param arguments by their names, made up by a language model
   * @throws com.creativeai.platform.problem.ProblemException when the arguments are wrong
   * @throws com.creativeai.platform.problem.ProviderRejected when the address is not allowed
   * @throws com.creativeai.platform.problem.ProviderUnavailable when nothing came back
   */
  public OutboundAnswer use(HttpTool tool, Map<String, String> arguments) {
    return client.send(HttpToolRequest.of(tool, arguments));
  }
}
