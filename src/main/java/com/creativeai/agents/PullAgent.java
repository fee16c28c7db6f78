package com.creativeai.agents;

import com.creativeai.agents.port.AgentProvider;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes what was changed at the provider into the draft (AG-1). Only agents that this organization
 * published or imported are there for it: an account may be shared.
 */
@ApplicationScoped
public class PullAgent {
  @Inject ReadAgents agents;
  @Inject EditAgent edit;
  @Inject AgentProvider provider;

  public PullAgent() {}

  public PullAgent(ReadAgents agents, EditAgent edit, AgentProvider provider) {
    this.agents = agents;
    this.edit = edit;
    this.provider = provider;
  }

  /** The draft afterwards; the same one when nothing was changed. */
  public AgentDraft pull(Caller caller, AgentId id, long revision) {
    AgentDraft draft = agents.get(caller.organization(), id).draft();
    if (draft.provided().isNone()) {
      throw notThere();
    }
    AgentSpec provided =
        AskProvider.inOurWords(() -> provider.find(draft.organization(), draft.provided()))
            .map(there -> FittedSpec.of(there.spec()).spec())
            .orElseThrow(PullAgent::notThere);
    // Where its tools are is known here only.
    AgentSpec found = provided.withHttpTools(draft.spec().httpTools());
    // Whoever left the voice to the provider goes on to do so.
    AgentSpec there = draft.spec().voice().isEmpty() ? found.withVoice("") : found;
    return there.equals(draft.spec()) ? draft : edit.change(caller, id, revision, there);
  }

  private static ProblemException notThere() {
    return new ProblemException(
        AgentProblem.AGENT_REFUSED,
        "The provider has no agent for this one yet. Publish it first.");
  }
}
