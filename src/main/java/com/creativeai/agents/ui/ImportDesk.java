package com.creativeai.agents.ui;

import com.creativeai.agents.AccountOwner;
import com.creativeai.agents.ImportAgent;
import com.creativeai.agents.ListProviderAgents;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Agents at the provider, for the caller of the page. */
@Dependent
public class ImportDesk {
  private static final int PAGE = 30;

  @Inject CurrentCaller current;
  @Inject AccountOwner owner;
  @Inject ListProviderAgents list;
  @Inject ImportAgent imports;

  boolean mayImport() {
    return current.get().permissions().contains(Permissions.AGENTS_WRITE)
        && owner.is(current.organization());
  }

  ListProviderAgents.Page list(String search, String cursor) {
    return list.list(AgentDesk.writer(current).organization(), search, cursor, PAGE);
  }

  ImportAgent.Imported take(String providerAgentId) {
    return imports.take(AgentDesk.writer(current), providerAgentId);
  }
}
