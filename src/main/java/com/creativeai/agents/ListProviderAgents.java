package com.creativeai.agents;

import com.creativeai.agents.port.AgentProvider;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the agents of the provider's account to whom it belongs, but not those of others (A13). */
@ApplicationScoped
public class ListProviderAgents {
  public static final int LONGEST_SEARCH = 100;
  public static final int LONGEST_CURSOR = 500;
  public static final int MOST = 100;

  /** So many pages in a row may have nothing to show. */
  private static final int MOST_EMPTY = 5;

  @Inject AccountOwner owner;
  @Inject AgentAccounts accounts;
  @Inject AgentProvider provider;
  @Inject AgentWorkshop workshop;

  public ListProviderAgents() {}

  public ListProviderAgents(
      AccountOwner owner, AgentAccounts accounts, AgentProvider provider, AgentWorkshop workshop) {
    this.owner = owner;
    this.accounts = accounts;
    this.provider = provider;
    this.workshop = workshop;
  }

  /**
   * An agent at the provider.
   *
   * @param agent the one that stands for it here
   */
  public record Found(
      String providerAgentId, String name, Optional<Instant> createdAt, Optional<AgentId> agent) {}

  /**
   * Some of them, perhaps none.
   *
   * @param next where the others begin; empty when there are none
   */
  public record Page(List<Found> agents, Optional<String> next) {}

  /**
   * Lists agents.
   *
   * @param search a part of the name; may be empty
   * @param cursor where to begin; empty for the first
   * @param limit at most so many, up to {@link #MOST}
   */
  public Page list(OrganizationId organization, String search, String cursor, int limit) {
    owner.check(organization);
    Page page = page(organization, search, cursor, limit);
    for (int empty = 1; empty < MOST_EMPTY && page.agents().isEmpty(); empty++) {
      if (page.next().isEmpty()) {
        break;
      }
      page = page(organization, search, page.next().get(), limit);
    }
    return page;
  }

  private Page page(OrganizationId organization, String search, String cursor, int limit) {
    AgentAccount account = accounts.of(organization);
    ProviderPage there =
        AskProvider.inOurWords(() -> provider.list(account, search.strip(), cursor, limit));
    Map<String, Optional<AgentId>> known =
        workshop.findProvided(
            organization,
            account,
            there.agents().stream().map(ProviderPage.Entry::providerAgentId).toList());
    return new Page(
        there.agents().stream()
            .filter(agent -> isShown(agent, account, organization, known))
            .map(
                agent ->
                    new Found(
                        agent.providerAgentId(),
                        agent.name(),
                        agent.createdAt(),
                        known.getOrDefault(agent.providerAgentId(), Optional.empty())))
            .toList(),
        there.next());
  }

  /** What is recorded for others, or was made for them and not recorded yet, is theirs. */
  private static boolean isShown(
      ProviderPage.Entry agent,
      AgentAccount account,
      OrganizationId organization,
      Map<String, Optional<AgentId>> known) {
    Optional<AgentId> recorded = known.get(agent.providerAgentId());
    return recorded == null ? account.opens(organization, agent.madeFor()) : recorded.isPresent();
  }
}
