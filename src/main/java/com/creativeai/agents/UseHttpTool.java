package com.creativeai.agents;

import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.SentSecrets;
import com.creativeai.agents.secret.ToolSecrets;
import com.creativeai.platform.outbound.HostBreakers;
import com.creativeai.platform.outbound.OutboundAnswer;
import com.creativeai.platform.outbound.OutboundClient;
import com.creativeai.platform.outbound.OutboundRequest;
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
  @Inject ToolSecrets secrets;
  @Inject HostBreakers breakers;
  @Inject OutboundClient client;

  public UseHttpTool() {}

  public UseHttpTool(
      AgentDirectory directory,
      AgentWorkshop workshop,
      ToolSecrets secrets,
      HostBreakers breakers,
      OutboundClient client) {
    this.directory = directory;
    this.workshop = workshop;
    this.secrets = secrets;
    this.breakers = breakers;
    this.client = client;
  }

  /** A tool of the version that calls speak with. */
  public Optional<AgentTool> find(OrganizationId organization, AgentId agent, String name) {
    return directory
        .find(organization, agent)
        .flatMap(known -> workshop.findVersion(organization, agent, known.version()))
        .map(AgentVersion::spec)
        .flatMap(
            spec ->
                spec.findHttpTool(name)
                    .map(tool -> new AgentTool(organization, agent, tool, spec.variables())));
  }

  /**
   * Asks the address of the tool.
   *
   * @param arguments by their names, made up by a language model
   * @throws com.creativeai.platform.problem.ProblemException when the arguments are wrong, or a
   *     variable of the address has no value
   * @throws com.creativeai.platform.problem.ProviderRejected when the address is not allowed, or a
   *     secret header has no value
   * @throws com.creativeai.platform.problem.ProviderUnavailable when nothing came back, or the host
   *     is left alone (O6)
   */
  public OutboundAnswer use(AgentTool tool, Map<String, String> arguments) {
    return use(tool, arguments, GivenSecrets.NONE);
  }

  /** The same with secrets that are not kept yet. */
  OutboundAnswer use(AgentTool tool, Map<String, String> arguments, GivenSecrets given) {
    OutboundRequest plain = HttpToolRequest.of(tool.tool(), arguments, tool.variables());
    SentSecrets sent =
        secrets.of(tool.organization(), tool.agent(), tool.tool(), plain.target(), given);
    OutboundRequest request = plain.with(sent.headers());
    OutboundAnswer answer =
        breakers.guard(tool.organization(), request.target(), () -> client.send(request));
    return new OutboundAnswer(answer.status(), sent.hiddenIn(answer.text()));
  }
}
