package com.creativeai.agents;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agents for those who work on them. */
@ApplicationScoped
public class ReadAgents {
  @Inject AgentWorkshop workshop;
  @Inject AgentDirectory directory;

  public ReadAgents() {}

  public ReadAgents(AgentWorkshop workshop, AgentDirectory directory) {
    this.workshop = workshop;
    this.directory = directory;
  }

  /**
   * An agent with what is published of it.
   *
   * @param published empty as long as it never was
   */
  public record Worked(AgentDraft draft, Optional<Agent> published) {
    /** The published one that calls speak with; 0 while there is none. */
    public int version() {
      return published.map(Agent::version).orElse(0);
    }
  }

  /** All of them, by name, archived ones last. */
  public List<Worked> list(OrganizationId organization) {
    Map<AgentId, Worked> all = new LinkedHashMap<>();
    Map<AgentId, Agent> published = new LinkedHashMap<>();
    directory.list(organization).forEach(agent -> published.put(agent.id(), agent));
    for (AgentDraft draft : workshop.listDrafts(organization)) {
      Optional<Agent> known =
          Optional.ofNullable(published.get(draft.id()))
              .or(() -> directory.find(organization, draft.id()));
      all.put(draft.id(), new Worked(draft, known));
    }
    published.values().stream()
        .filter(agent -> !all.containsKey(agent.id()))
        .forEach(agent -> all.put(agent.id(), new Worked(untouched(agent), Optional.of(agent))));
    return all.values().stream()
        .sorted(
            Comparator.comparing((Worked worked) -> worked.draft().archived())
                .thenComparing(
                    worked -> worked.draft().spec().name(), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  public Worked get(OrganizationId organization, AgentId id) {
    Optional<Agent> published = directory.find(organization, id);
    AgentDraft draft =
        workshop
            .findDraft(organization, id)
            .or(() -> published.map(this::untouched))
            .orElseThrow(ReadAgents::notFound);
    return new Worked(draft, published);
  }

  public AgentVersion version(OrganizationId organization, AgentId id, int number) {
    get(organization, id);
    return workshop
        .findVersion(organization, id, number)
        .orElseThrow(
            () ->
                new ProblemException(
                    AgentProblem.AGENT_VERSION_NOT_FOUND, "There is no version " + number + "."));
  }

  /** The version that calls speak with. */
  public Optional<AgentVersion> findPublished(OrganizationId organization, AgentId id) {
    return directory
        .find(organization, id)
        .flatMap(agent -> workshop.findVersion(organization, id, agent.version()));
  }

  /** Newest first. */
  public List<AgentVersion> versions(OrganizationId organization, AgentId id) {
    get(organization, id);
    return workshop.listVersions(organization, id);
  }

  /** An agent that nobody worked on since it was there. */
  private AgentDraft untouched(Agent agent) {
    Optional<AgentVersion> version =
        workshop.findVersion(agent.organization(), agent.id(), agent.version());
    return new AgentDraft(
        agent.id(),
        agent.organization(),
        0,
        0,
        version.map(AgentVersion::spec).orElseGet(() -> spec(agent)),
        ProvidedAgent.NONE,
        false,
        version.map(AgentVersion::publishedAt).orElse(Instant.EPOCH),
        version.map(AgentVersion::publishedBy).orElse(AgentVersion.SYSTEM));
  }

  private static AgentSpec spec(Agent agent) {
    return AgentSpec.plain(agent.name(), agent.language(), agent.prompt(), agent.firstMessage());
  }

  static ProblemException notFound() {
    return new ProblemException(AgentProblem.AGENT_NOT_FOUND, "There is no such agent.");
  }
}
