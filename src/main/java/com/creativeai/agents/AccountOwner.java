package com.creativeai.agents;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who has an account at the provider for itself, and may look at what was made there (A4). */
@ApplicationScoped
public class AccountOwner {
  @Inject ElevenLabsSettings settings;
  @Inject AgentAccounts accounts;

  public AccountOwner() {}

  public AccountOwner(ElevenLabsSettings settings, AgentAccounts accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  public boolean is(OrganizationId organization) {
    return settings.owner().equals(Optional.of(organization)) || accounts.of(organization).isOwn();
  }

  void check(OrganizationId organization) {
    if (!is(organization)) {
      throw new ProblemException(
          AgentProblem.AGENT_ACCOUNT_SHARED,
          "Agents can be imported by an organization that has an account at the provider for itself."
              + " An administrator can connect one.");
    }
  }
}
