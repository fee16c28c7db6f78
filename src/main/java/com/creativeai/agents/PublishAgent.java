package com.creativeai.agents;

import com.creativeai.agents.port.AgentProvider;
import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.agents.secret.ToolSecrets;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a draft what calls speak with (A7): first at the provider, then as a version, then in the
 * directory. Whatever breaks on the way is mended by publishing again.
 */
@ApplicationScoped
public class PublishAgent {
  public static final int LONGEST_NOTE = 200;

  /** Longer than all requests to the provider together may take. */
  private static final Duration LONGEST = Duration.ofSeconds(90);

  @Inject ReadAgents agents;
  @Inject AgentWorkshop workshop;
  @Inject AgentDirectory directory;
  @Inject AgentProvider provider;
  @Inject AgentAccounts accounts;
  @Inject ToolSecrets secrets;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public PublishAgent() {}

  public PublishAgent(
      ReadAgents agents,
      AgentWorkshop workshop,
      AgentDirectory directory,
      AgentProvider provider,
      AgentAccounts accounts,
      ToolSecrets secrets,
      AuditTrail audit,
      Clock clock) {
    this.agents = agents;
    this.workshop = workshop;
    this.directory = directory;
    this.provider = provider;
    this.accounts = accounts;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Publishes.
   *
   * @param revision of the draft that was looked at
   * @param note what was changed, for the history; may be empty
   */
  public AgentVersion publish(Caller caller, AgentId id, long revision, String note) {
    if (note.length() > LONGEST_NOTE) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "note", "Use at most " + LONGEST_NOTE + " characters.");
    }
    OrganizationId organization = caller.organization();
    ReadAgents.Worked worked = agents.get(organization, id);
    if (!isPublishable(worked)) {
      throw new ProblemException(
          AgentProblem.AGENT_UNCHANGED, "The agent is published as it is already.");
    }
    if (worked.draft().revision() != revision) {
      throw EditAgent.changed();
    }
    if (revision == 0) {
      workshop.addDraft(organization, worked.draft());
    }
    Instant now = now();
    if (!workshop.beginPublishing(organization, id, revision, now, now.minus(LONGEST))) {
      throw EditAgent.changed();
    }
    try {
      return publish(caller, worked.draft(), note);
    } finally {
      workshop.endPublishing(organization, id);
    }
  }

  /** Whether there is anything that publishing would change. */
  public boolean isPublishable(ReadAgents.Worked worked) {
    return worked.draft().isChanged() || worked.draft().archived() || isElsewhere(worked);
  }

  /**
   * Whether calls speak with it in another account than agents are made in now (A14); so they may
   * when the organization entered a key since it was made.
   */
  private boolean isElsewhere(ReadAgents.Worked worked) {
    OrganizationId organization = worked.draft().organization();
    Optional<Instant> connected = accounts.connectedAt(organization);
    return agents
        .findPublished(organization, worked.draft().id())
        .filter(version -> !version.accountSince().equals(connected))
        .isPresent();
  }

  private AgentVersion publish(Caller caller, AgentDraft draft, String note) {
    OrganizationId organization = caller.organization();
    check(draft);
    List<KeptSecret> known = secrets.list(organization, draft.id());
    // Whoever connects or replaces an account from here on finds the version to be another's.
    Optional<Instant> connected = accounts.connectedAt(organization);
    AgentAccount account = AgentAccount.of(organization, connected.isPresent());
    ProvidedAgent provided = AskProvider.inOurWords(() -> provide(account, draft));
    int number =
        1
            + workshop.listVersions(organization, draft.id()).stream()
                .findFirst()
                .map(AgentVersion::number)
                .orElse(0);
    AgentVersion version =
        new AgentVersion(
            draft.id(),
            organization,
            number,
            draft.spec(),
            provided,
            connected,
            now(),
            caller.subject(),
            note.strip());
    audit.record(
        organization,
        caller.subject(),
        AgentAction.PUBLISHED,
        draft.id().toString(),
        Map.of("name", draft.spec().name(), "version", String.valueOf(number)));
    if (!workshop.addVersion(organization, version)) {
      throw EditAgent.changed();
    }
    directory.save(organization, version.toAgent());
    workshop.published(organization, draft.id(), draft.revision());
    AgentSpec present = agents.get(organization, draft.id()).draft().spec();
    secrets.forget(caller, draft.id(), known, Stream.of(version.spec(), present));
    return version;
  }

  private void check(AgentDraft draft) {
    List<FieldError> errors = new ArrayList<>(AgentSpecCheck.errors(draft.spec()));
    errors.addAll(
        secrets.errors(
            draft.organization(), draft.id(), draft.spec().httpTools(), GivenSecrets.NONE));
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }

  /**
   * The first agents of organizations are shared at the provider, so each gets one of its own; one
   * of another account stays there, for calls that speak with it.
   */
  private ProvidedAgent provide(AgentAccount account, AgentDraft draft) {
    ProvidedFor calls = ProvidedFor.calls(draft.organization(), draft.id());
    ProvidedAgent known = draft.provided();
    if (known.isIn(account) && provider.update(calls, known, draft.spec())) {
      return known;
    }
    ProvidedAgent made = provider.create(account, calls, draft.spec());
    workshop.keepProvided(draft.organization(), draft.id(), made);
    return made;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
