package com.creativeai.agents;

import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.agents.secret.ToolSecrets;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a draft as somebody wrote it, together with the secrets that they entered (A5, TS4). */
@ApplicationScoped
public class SaveAgent {
  @Inject ReadAgents agents;
  @Inject EditAgent edit;
  @Inject ToolSecrets secrets;

  public SaveAgent() {}

  public SaveAgent(ReadAgents agents, EditAgent edit, ToolSecrets secrets) {
    this.agents = agents;
    this.edit = edit;
    this.secrets = secrets;
  }

  public AgentDraft create(Caller caller, AgentSpec spec, GivenSecrets given) {
    AgentId id = edit.nextId();
    check(caller.organization(), id, spec, given);
    AgentDraft draft = edit.create(caller, id, spec);
    secrets.keep(caller, id, given);
    return draft;
  }

  /**
   * Changes the draft. New values alone change no draft: they hold at once.
   *
   * @param revision of the draft that was looked at; when it is another by now, nothing is changed
   */
  public AgentDraft change(
      Caller caller, AgentId id, long revision, AgentSpec spec, GivenSecrets given) {
    OrganizationId organization = caller.organization();
    AgentDraft before = agents.get(organization, id).draft();
    check(organization, id, spec, given);
    AgentDraft draft =
        !given.isEmpty() && spec.equals(before.spec())
            ? unchanged(before, revision)
            : edit.change(caller, id, revision, spec);
    List<KeptSecret> known = secrets.list(organization, id);
    secrets.keep(caller, id, given);
    secrets.forget(caller, id, known, naming(draft));
    return draft;
  }

  private static AgentDraft unchanged(AgentDraft draft, long revision) {
    if (draft.revision() != revision) {
      throw EditAgent.changed();
    }
    return draft;
  }

  private Stream<AgentSpec> naming(AgentDraft draft) {
    return Stream.concat(
        Stream.of(draft.spec()),
        agents.findPublished(draft.organization(), draft.id()).map(AgentVersion::spec).stream());
  }

  /** All that is wrong is said at once. */
  private void check(OrganizationId organization, AgentId id, AgentSpec spec, GivenSecrets given) {
    List<FieldError> errors = new ArrayList<>(edit.errors(spec));
    errors.addAll(secrets.errors(organization, id, spec.httpTools(), given));
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }
}
