package com.creativeai.calls.connection;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.port.AgentConnection;
import com.creativeai.calls.port.ProviderAccount;
import com.creativeai.calls.port.ProviderAccount.Quota;
import com.creativeai.platform.config.DeploymentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The account at the agents' provider, and what it tells us of calls. */
@ApplicationScoped
class AgentProbe implements Probe {
  private static final List<Check> WITH_CREDENTIALS =
      List.of(Check.QUOTA, Check.AGENTS, Check.WEBHOOK);

  /** Stands where an account's id would. */
  private static final String NAMELESS = "ElevenLabs";

  private final AgentConnection agent;
  private final DeploymentSettings deployment;
  private final AskProvider provider;

  @Inject
  AgentProbe(AgentConnection agent, DeploymentSettings deployment, AskProvider provider) {
    this.agent = agent;
    this.deployment = deployment;
    this.provider = provider;
  }

  /** For the client proxy only. */
  @SuppressWarnings("NullAway")
  AgentProbe() {
    this(null, null, null);
  }

  @Override
  public Set<Check> checks() {
    Set<Check> checks = EnumSet.copyOf(WITH_CREDENTIALS);
    checks.add(Check.ELEVENLABS_CREDENTIALS);
    checks.add(Check.WEBHOOK_SECRET);
    return checks;
  }

  @Override
  public void run(Asker asker, Report report) {
    AgentAccount account = asker.account();
    report.found(Check.WEBHOOK_SECRET, secret(account));
    List<Quota> told = new ArrayList<>();
    Finding credentials =
        provider.ask(
            Part.ELEVENLABS,
            () -> {
              ProviderAccount known = agent.ask(account);
              known.quota().ifPresent(told::add);
              return standing(account, known);
            });
    report.found(Check.ELEVENLABS_CREDENTIALS, credentials);
    // A key that may not read the account may be good for all the rest.
    boolean good =
        credentials.state() == CheckState.PASSED || credentials.verdict() == Verdict.NOT_PERMITTED;
    if (!good) {
      WITH_CREDENTIALS.forEach(check -> report.found(check, Finding.of(Verdict.CREDENTIALS_FIRST)));
      return;
    }
    report.found(Check.QUOTA, quota(told.stream().findFirst()));
    report.found(Check.AGENTS, ask(() -> agents(account)));
    report.found(Check.WEBHOOK, ask(() -> webhook(account)));
  }

  private Finding ask(Supplier<Finding> question) {
    return provider.ask(Part.ELEVENLABS, question);
  }

  private Finding standing(AgentAccount account, ProviderAccount known) {
    if (account.isOwn() && known.standing() == ProviderAccount.Standing.WRONG_CREDENTIALS) {
      return Finding.of(Verdict.KEY_NOT_KNOWN);
    }
    String name = known.name().isEmpty() ? NAMELESS : known.name();
    return Standings.finding(known, name, account.isOwn() ? List.of() : agent.settings());
  }

  private Finding secret(AgentAccount account) {
    if (agent.hasWebhookSecret(account)) {
      return Finding.of(Verdict.SECRET_SET);
    }
    return account.isOwn()
        ? Finding.of(Verdict.SECRET_NOT_ENTERED)
        : Finding.of(Verdict.SECRET_MISSING).lookAt(List.of(agent.webhookSetting()));
  }

  private static Finding quota(Optional<Quota> told) {
    if (told.isEmpty()) {
      return Finding.of(Verdict.NO_QUOTA);
    }
    Quota quota = told.get();
    return Finding.of(quota.isUsedUp() ? Verdict.QUOTA_USED_UP : Verdict.WITHIN_QUOTA)
        .with("used", quota.used())
        .with("most", quota.most());
  }

  private Finding agents(AgentAccount account) {
    int count = agent.countAgents(account);
    return count == 0
        ? Finding.of(Verdict.NO_AGENTS)
        : Finding.of(Verdict.AGENTS_READ).with("count", count);
  }

  private Finding webhook(AgentAccount account) {
    URI ours = URI.create(account.webhookAddress(deployment.publicOrigin()));
    Optional<AgentConnection.Webhook> chosen = agent.webhook(account);
    if (chosen.isEmpty()) {
      return Finding.of(Verdict.NO_WEBHOOK).with("address", ours);
    }
    if (!isOurs(chosen.get().address(), ours)) {
      return Finding.of(Verdict.WEBHOOK_GOES_ELSEWHERE)
          .with("host", String.valueOf(chosen.get().address().getHost()))
          .with("address", ours)
          .lookAt(List.of(DeploymentSettings.PUBLIC_ORIGIN.name()));
    }
    return Finding.of(
            chosen.get().enabled() ? Verdict.WEBHOOK_COMES_TO_US : Verdict.WEBHOOK_DISABLED)
        .with("address", ours);
  }

  /** The simulator tells us on this machine, whatever we are called outside. */
  private boolean isOurs(URI told, URI ours) {
    boolean within =
        deployment.isVoiceAgentSandbox()
            && Places.isThisMachine(told)
            && ours.getPath().equals(told.getPath());
    return within || Places.isSame(told, ours);
  }
}
