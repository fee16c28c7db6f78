package com.creativeai.calls.connection.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.ReadCalls;
import com.creativeai.calls.Turn;
import com.creativeai.calls.connection.CheckConnections;
import com.creativeai.calls.connection.Connection;
import com.creativeai.calls.connection.PlaceTestCall;
import com.creativeai.calls.connection.ReadConnections;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The use cases, for the organization of the caller who opened the page. */
@Dependent
public class TenantConnectionsDesk implements ConnectionsDesk {
  private final CurrentCaller current;
  private final OrganizationId organization;

  @Inject ReadConnections connections;
  @Inject CheckConnections checks;
  @Inject PlaceTestCall testCalls;
  @Inject ReadCalls calls;
  @Inject DeploymentSettings deployment;

  /** Live updates read without a request, so the page's organization is kept from its beginning. */
  @Inject
  public TenantConnectionsDesk(CurrentCaller current) {
    this.current = current;
    organization = current.organization();
  }

  @Override
  public OrganizationId organization() {
    return organization;
  }

  @Override
  public List<Connection> connections() {
    return connections.list(organization);
  }

  @Override
  public String webhookAddress() {
    return AgentAccount.DEFAULT.webhookAddress(deployment.publicOrigin());
  }

  @Override
  public void check() {
    Caller caller = allowed(Permissions.OPERATIONS_READ);
    var unused = checks.begin(caller.organization(), caller.subject());
  }

  @Override
  public boolean isSandbox() {
    return deployment.isTelephonySandbox();
  }

  @Override
  public boolean mayCall() {
    return current.get().permissions().contains(Permissions.CALLS_WRITE);
  }

  @Override
  public List<Agent> agents() {
    return testCalls.agents(organization, current.get().subject());
  }

  @Override
  public Call call(String to, AgentId agent) {
    return testCalls.place(allowed(Permissions.CALLS_WRITE), to, agent);
  }

  @Override
  public Optional<Call> find(CallId id) {
    return calls.find(organization, id);
  }

  @Override
  public List<Turn> transcript(CallId id) {
    return calls.transcript(organization, id);
  }

  private Caller allowed(String permission) {
    Caller caller = current.get();
    if (!caller.permissions().contains(permission)) {
      throw new ProblemException(CommonProblem.NOT_ALLOWED, "Your role no longer allows this.");
    }
    return caller;
  }
}
