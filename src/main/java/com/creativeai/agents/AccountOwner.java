package com.creativeai.agents;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whose own the provider's account is: they may look at what others made there by hand (A4). */
@ApplicationScoped
public class AccountOwner {
  @Inject ElevenLabsSettings settings;

  public AccountOwner() {}

  public AccountOwner(ElevenLabsSettings settings) {
    this.settings = settings;
  }

  public boolean is(OrganizationId organization) {
    return settings.owner().equals(Optional.of(organization));
  }

  void check(OrganizationId organization) {
    if (!is(organization)) {
      throw new ProblemException(
          AgentProblem.AGENT_ACCOUNT_SHARED,
          "Agents can be imported by the organization whose own the provider's account is."
              + " The operator names it.");
    }
  }
}
