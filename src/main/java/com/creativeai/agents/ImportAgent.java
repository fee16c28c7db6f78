package com.creativeai.agents;

import com.creativeai.agents.port.AgentProvider;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a draft of an agent that was made at the provider, and stands for it from then on (A13):
 * publishing changes that very agent.
 */
@ApplicationScoped
public class ImportAgent {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  @Inject AccountOwner owner;
  @Inject AgentAccounts accounts;
  @Inject AgentProvider provider;
  @Inject AgentWorkshop workshop;
  @Inject EditAgent edit;

  public ImportAgent() {}

  public ImportAgent(
      AccountOwner owner,
      AgentAccounts accounts,
      AgentProvider provider,
      AgentWorkshop workshop,
      EditAgent edit) {
    this.owner = owner;
    this.accounts = accounts;
    this.provider = provider;
    this.workshop = workshop;
    this.edit = edit;
  }

  /**
   * The draft that an agent became.
   *
   * @param notes what could not be taken over as it was
   */
  public record Imported(AgentDraft draft, List<ImportNote> notes) {}

  public Imported take(Caller caller, String providerAgentId) {
    if (!ID.matcher(providerAgentId).matches()) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          "providerAgentId",
          "Name the agent by its id at the provider: up to 64 letters, digits, - and _.");
    }
    OrganizationId organization = caller.organization();
    owner.check(organization);
    ProvidedAgent provided = new ProvidedAgent(accounts.of(organization), providerAgentId);
    checkFree(organization, provided);
    ProviderAgent there =
        AskProvider.inOurWords(() -> provider.find(organization, provided))
            .filter(agent -> provided.account().opens(organization, agent.madeFor()))
            .orElseThrow(ImportAgent::notThere);
    FittedSpec fitted = FittedSpec.of(there.spec());
    check(fitted.spec());
    AgentDraft draft =
        edit.adopt(caller, fitted.spec(), provided)
            .orElseThrow(
                () -> {
                  checkFree(organization, provided);
                  return notThere();
                });
    List<ImportNote> notes = new ArrayList<>(fitted.notes());
    notes.addAll(there.notes());
    return new Imported(draft, List.copyOf(notes));
  }

  private void checkFree(OrganizationId organization, ProvidedAgent agent) {
    Optional<AgentId> recorded =
        workshop.findProvided(organization, agent.account(), List.of(agent.id())).get(agent.id());
    if (recorded != null) {
      throw recorded
          .map(
              ours ->
                  new ProblemException(
                      AgentProblem.AGENT_ALREADY_IMPORTED,
                      "It is here already, as the agent " + ours + "."))
          .orElseGet(ImportAgent::notThere);
    }
  }

  private void check(AgentSpec spec) {
    List<FieldError> errors = edit.errors(spec);
    if (!errors.isEmpty()) {
      String all =
          errors.stream()
              .map(error -> error.field() + ": " + error.message())
              .collect(Collectors.joining(" "));
      throw new ProblemException(
          AgentProblem.AGENT_NOT_IMPORTABLE, "Correct it at the provider first. " + all, errors);
    }
  }

  /** Agents of others are like none. */
  private static ProblemException notThere() {
    return new ProblemException(
        AgentProblem.AGENT_NOT_FOUND, "There is no such agent at the provider.");
  }
}
