package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.ReadAgents;
import com.creativeai.agents.RehearseAgent;
import com.creativeai.calls.CallId;
import com.creativeai.calls.ReadCalls;
import com.creativeai.calls.ReplayCall;
import com.creativeai.calls.Turn;
import com.creativeai.calls.media.CallJournal;
import com.creativeai.calls.media.Replay;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use cases, for the organization of the caller who opened the page (CU5, CU6). */
@Dependent
public class TenantReplayDesk implements ReplayDesk {
  private final CurrentCaller current;
  private final OrganizationId organization;

  @Inject ReadCalls calls;
  @Inject AgentDirectory directory;
  @Inject ReadAgents agents;
  @Inject ReplayCall replays;

  @Inject
  public TenantReplayDesk(CurrentCaller current) {
    this.current = current;
    organization = current.organization();
  }

  @Override
  public Optional<Call> find(CallId call) {
    return calls.find(organization, call);
  }

  @Override
  public List<Turn> transcript(CallId call) {
    return calls.transcript(organization, call);
  }

  @Override
  public List<Agent> agents() {
    return directory.list(organization);
  }

  @Override
  public List<Integer> versions(AgentId agent) {
    ReadAgents.Worked worked = agents.get(organization, agent);
    List<Integer> versions = new ArrayList<>(List.of(worked.version()));
    if (mayWorkOnAgents()) {
      if (worked.draft().isChanged()) {
        versions.add(RehearseAgent.DRAFT);
      }
      agents.versions(organization, agent).stream()
          .map(AgentVersion::number)
          .filter(number -> number != worked.version())
          .forEach(versions::add);
    }
    return versions;
  }

  @Override
  public Replay begin(ReplayCall.Command command, CallJournal journal) {
    Caller caller = current.get();
    boolean allowed =
        caller.organization().equals(organization)
            && caller.permissions().contains(Permissions.CALLS_WRITE)
            && (mayWorkOnAgents() || isPublished(command));
    if (!allowed) {
      throw new ProblemException(
          CommonProblem.NOT_ALLOWED, "Ask an administrator for the member role to do this.");
    }
    return replays.begin(caller, command, journal);
  }

  private boolean isPublished(ReplayCall.Command command) {
    return agents.get(organization, command.agent()).version() == command.version();
  }

  private boolean mayWorkOnAgents() {
    return current.get().permissions().contains(Permissions.AGENTS_WRITE);
  }
}
