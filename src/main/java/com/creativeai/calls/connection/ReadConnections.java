package com.creativeai.calls.connection;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.calls.port.AgentConnection;
import com.creativeai.calls.port.CarrierConnection;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads how the checks went last, for API and page alike; asks nobody. */
@ApplicationScoped
public class ReadConnections {
  @Inject LastFindings last;
  @Inject AgentAccounts accounts;
  @Inject CarrierConnection carrier;
  @Inject AgentConnection agent;
  @Inject DeploymentSettings deployment;

  /** All parts, in the order of the page. */
  public List<Connection> list(OrganizationId organization) {
    Optional<Instant> connectedAt = accounts.connectedAt(organization);
    return Arrays.stream(Part.values()).map(part -> read(organization, connectedAt, part)).toList();
  }

  private Connection read(OrganizationId organization, Optional<Instant> connectedAt, Part part) {
    List<CheckResult> checks =
        Check.of(part).stream().map(check -> last.read(organization, connectedAt, check)).toList();
    return switch (part) {
      case TWILIO ->
          new Connection(
              part,
              deployment.isTelephonySandbox(),
              carrier.account(),
              carrier.address().toString(),
              checks);
      case ELEVENLABS ->
          new Connection(
              part, deployment.isVoiceAgentSandbox(), "", agent.address().toString(), checks);
      case CALLBACKS ->
          new Connection(part, false, "", deployment.publicOrigin().toString(), checks);
    };
  }
}
