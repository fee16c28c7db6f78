package com.creativeai.calls.connection;

import com.creativeai.agents.AgentAccount;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Makes some checks, one after the other. Every bean of this type is run, beside the others. */
interface Probe {
  Set<Check> checks();

  /** Reports each of its checks as soon as it is known. */
  void run(Asker asker, Report report);

  /**
   * For whom.
   *
   * @param subject of the caller who asks
   * @param connectedAt since when its own account has its key; empty for the default account
   */
  record Asker(OrganizationId organization, String subject, Optional<Instant> connectedAt) {
    /** That the organization's agents are made in. */
    AgentAccount account() {
      return AgentAccount.of(organization, connectedAt.isPresent());
    }
  }

  /** Takes what is found. */
  interface Report {
    void found(Check check, Finding finding);
  }
}
