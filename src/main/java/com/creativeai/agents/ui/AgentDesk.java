package com.creativeai.agents.ui;

import com.creativeai.agents.AgentDraft;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.EditAgent;
import com.creativeai.agents.PublishAgent;
import com.creativeai.agents.PullAgent;
import com.creativeai.agents.ReadAgents;
import com.creativeai.agents.SaveAgent;
import com.creativeai.agents.TryTool;
import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.agents.secret.ToolSecrets;
import com.creativeai.identity.ActorNames;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The use cases of agents, for the caller of the page. */
@Dependent
public class AgentDesk {
  @Inject CurrentCaller current;
  @Inject ReadAgents agents;
  @Inject EditAgent edit;
  @Inject PublishAgent publish;
  @Inject PullAgent pull;
  @Inject SaveAgent save;
  @Inject ToolSecrets secrets;
  @Inject TryTool tries;
  @Inject @Any Instance<ActorNames> names;

  boolean mayChange() {
    return permissions().contains(Permissions.AGENTS_WRITE);
  }

  /** Trying an agent is a conversation. */
  boolean mayTry() {
    return permissions().contains(Permissions.CALLS_WRITE);
  }

  List<ReadAgents.Worked> list() {
    return agents.list(current.organization());
  }

  ReadAgents.Worked get(AgentId id) {
    return agents.get(current.organization(), id);
  }

  List<AgentVersion> versions(AgentId id) {
    return agents.versions(current.organization(), id);
  }

  /** The name of whoever published; empty when they are gone. */
  Optional<String> findName(String subject) {
    return names.stream()
        .flatMap(known -> known.findName(current.organization(), subject).stream())
        .findFirst();
  }

  AgentDraft create(AgentSpec spec) {
    return edit.create(writer(), spec);
  }

  AgentDraft change(AgentId id, long revision, AgentSpec spec, GivenSecrets given) {
    return save.change(writer(), id, revision, spec, given);
  }

  /** When values of secret headers were set; the values stay where they are. */
  List<KeptSecret> secrets(AgentId id) {
    return secrets.list(current.organization(), id);
  }

  AgentDraft restore(AgentId id, long revision, int version) {
    return edit.restore(writer(), id, revision, version);
  }

  AgentDraft pull(AgentId id, long revision) {
    return pull.pull(writer(), id, revision);
  }

  boolean isPublishable(ReadAgents.Worked worked) {
    return publish.isPublishable(worked);
  }

  AgentVersion publish(AgentId id, long revision, String note) {
    return publish.publish(writer(), id, revision, note);
  }

  void archive(AgentId id) {
    edit.archive(writer(), id);
  }

  void checkTool(AgentId id, TryTool.Written tool) {
    tries.check(writer().organization(), id, tool);
  }

  TryTool.Result tryTool(AgentId id, TryTool.Written tool, TryTool.Said said) {
    return tries.use(writer(), id, tool, said);
  }

  private Set<String> permissions() {
    return current.get().permissions();
  }

  private Caller writer() {
    return writer(current);
  }

  /** Whoever lost the role while the page was open is refused. */
  static Caller writer(CurrentCaller current) {
    Caller caller = current.get();
    if (!caller.permissions().contains(Permissions.AGENTS_WRITE)) {
      throw new ProblemException(
          CommonProblem.NOT_ALLOWED, "Ask an administrator for the member role to do this.");
    }
    return caller;
  }
}
