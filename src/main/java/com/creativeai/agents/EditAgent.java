package com.creativeai.agents;

import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes agents and changes their drafts; calls notice nothing before it is published (A5). */
@ApplicationScoped
public class EditAgent {
  public static final int MOST_AGENTS = 200;

  @Inject ReadAgents agents;
  @Inject AgentWorkshop workshop;
  @Inject HttpToolCheck toolCheck;
  @Inject AuditTrail audit;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public EditAgent() {}

  public EditAgent(
      ReadAgents agents,
      AgentWorkshop workshop,
      HttpToolCheck toolCheck,
      AuditTrail audit,
      IdGenerator ids,
      Clock clock) {
    this.agents = agents;
    this.workshop = workshop;
    this.toolCheck = toolCheck;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  public AgentDraft create(Caller caller, AgentSpec spec) {
    return create(caller, nextId(), spec);
  }

  AgentId nextId() {
    return new AgentId(ids.next());
  }

  AgentDraft create(Caller caller, AgentId id, AgentSpec spec) {
    check(spec);
    return add(caller, id, spec, ProvidedAgent.NONE, Map.of("name", spec.name()))
        .orElseThrow(EditAgent::changed);
  }

  /**
   * Makes an agent that stands for one at the provider; empty when there is one that does.
   *
   * @param spec without errors
   */
  Optional<AgentDraft> adopt(Caller caller, AgentSpec spec, ProvidedAgent provided) {
    return add(
        caller,
        nextId(),
        spec,
        provided,
        Map.of("name", spec.name(), "importedFrom", provided.id()));
  }

  private Optional<AgentDraft> add(
      Caller caller,
      AgentId id,
      AgentSpec spec,
      ProvidedAgent provided,
      Map<String, String> details) {
    OrganizationId organization = caller.organization();
    if (workshop.listDrafts(organization).size() >= MOST_AGENTS) {
      throw new ProblemException(
          AgentProblem.TOO_MANY_AGENTS, "An organization may have " + MOST_AGENTS + " agents.");
    }
    AgentDraft draft =
        new AgentDraft(id, organization, 1, 0, spec, provided, false, now(), caller.subject());
    audit.record(organization, caller.subject(), AgentAction.CREATED, id.toString(), details);
    return workshop.addDraft(organization, draft) ? Optional.of(draft) : Optional.empty();
  }

  /**
   * Changes the draft.
   *
   * @param revision of the draft that was looked at; when it is another by now, nothing is changed
   */
  public AgentDraft change(Caller caller, AgentId id, long revision, AgentSpec spec) {
    check(spec);
    AgentDraft draft = agents.get(caller.organization(), id).draft();
    return store(draft, draft.next(spec, now(), caller.subject()), revision);
  }

  /** Makes an old version the draft. */
  public AgentDraft restore(Caller caller, AgentId id, long revision, int version) {
    AgentSpec spec = agents.version(caller.organization(), id, version).spec();
    return change(caller, id, revision, spec);
  }

  /** Keeps the agent from new calls; publishing it brings it back. */
  public void archive(Caller caller, AgentId id) {
    AgentDraft draft = agents.get(caller.organization(), id).draft();
    if (draft.archived()) {
      return;
    }
    audit.record(
        caller.organization(),
        caller.subject(),
        AgentAction.ARCHIVED,
        id.toString(),
        Map.of("name", draft.spec().name()));
    if (draft.revision() == 0) {
      workshop.addDraft(caller.organization(), draft);
    }
    workshop.archive(caller.organization(), id);
  }

  /** All that is wrong is said at once. */
  private void check(AgentSpec spec) {
    List<FieldError> errors = errors(spec);
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }

  List<FieldError> errors(AgentSpec spec) {
    List<FieldError> errors = new ArrayList<>(AgentSpecCheck.errors(spec));
    errors.addAll(toolCheck.errors(spec.httpTools(), spec.variables().keySet()));
    return errors;
  }

  private AgentDraft store(AgentDraft before, AgentDraft after, long revision) {
    OrganizationId organization = before.organization();
    boolean stored =
        before.revision() == revision
            && (workshop.replaceDraft(organization, after)
                || revision == 0 && workshop.addDraft(organization, after));
    if (!stored) {
      throw changed();
    }
    return after;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  static ProblemException changed() {
    return new ProblemException(
        AgentProblem.AGENT_CHANGED,
        "Somebody else changed the agent meanwhile. Load it again and repeat your change.");
  }
}
