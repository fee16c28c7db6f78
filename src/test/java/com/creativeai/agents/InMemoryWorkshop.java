package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts and versions of a test. */
public final class InMemoryWorkshop implements AgentWorkshop {
  private final Map<AgentId, AgentDraft> drafts = new HashMap<>();
  private final Map<AgentId, Instant> publishing = new HashMap<>();
  private final List<AgentVersion> versions = new ArrayList<>();

  @Override
  public Optional<AgentDraft> findDraft(OrganizationId organization, AgentId id) {
    return Optional.ofNullable(drafts.get(id))
        .filter(draft -> draft.organization().equals(organization));
  }

  @Override
  public List<AgentDraft> listDrafts(OrganizationId organization) {
    return drafts.values().stream()
        .filter(draft -> draft.organization().equals(organization))
        .toList();
  }

  @Override
  public Map<String, Optional<AgentId>> findProvided(
      OrganizationId organization, AgentAccount account, Collection<String> providerAgentIds) {
    Map<String, Optional<AgentId>> known = new HashMap<>();
    for (AgentDraft draft : drafts.values()) {
      if (draft.provided().isIn(account) && providerAgentIds.contains(draft.provided().id())) {
        known.put(
            draft.provided().id(),
            Optional.of(draft.id()).filter(any -> draft.organization().equals(organization)));
      }
    }
    return known;
  }

  @Override
  public boolean addDraft(OrganizationId organization, AgentDraft draft) {
    boolean taken =
        !draft.provided().isNone()
            && drafts.values().stream()
                .anyMatch(other -> other.provided().equals(draft.provided()));
    return !taken && drafts.putIfAbsent(draft.id(), draft) == null;
  }

  @Override
  public boolean replaceDraft(OrganizationId organization, AgentDraft draft) {
    Optional<AgentDraft> before =
        findDraft(organization, draft.id())
            .filter(found -> found.revision() == draft.revision() - 1);
    before.ifPresent(
        found ->
            drafts.put(
                draft.id(),
                copy(draft, found.publishedRevision(), found.provided(), found.archived())));
    return before.isPresent();
  }

  @Override
  public void keepProvided(OrganizationId organization, AgentId id, ProvidedAgent provided) {
    findDraft(organization, id)
        .ifPresent(
            draft ->
                drafts.put(id, copy(draft, draft.publishedRevision(), provided, draft.archived())));
  }

  @Override
  public boolean beginPublishing(
      OrganizationId organization, AgentId id, long revision, Instant now, Instant stale) {
    Instant since = publishing.get(id);
    boolean free =
        findDraft(organization, id).filter(draft -> draft.revision() == revision).isPresent()
            && (since == null || since.isBefore(stale));
    if (free) {
      publishing.put(id, now);
    }
    return free;
  }

  @Override
  public void endPublishing(OrganizationId organization, AgentId id) {
    publishing.remove(id);
  }

  @Override
  public boolean addVersion(OrganizationId organization, AgentVersion version) {
    boolean free =
        versions.stream()
            .noneMatch(
                one -> one.agent().equals(version.agent()) && one.number() == version.number());
    return free && versions.add(version);
  }

  @Override
  public Optional<AgentVersion> findVersion(OrganizationId organization, AgentId id, int number) {
    return listVersions(organization, id).stream()
        .filter(version -> version.number() == number)
        .findFirst();
  }

  @Override
  public List<AgentVersion> listVersions(OrganizationId organization, AgentId id) {
    return versions.stream()
        .filter(one -> one.organization().equals(organization) && one.agent().equals(id))
        .sorted(Comparator.comparingInt(AgentVersion::number).reversed())
        .toList();
  }

  @Override
  public void published(OrganizationId organization, AgentId id, long revision) {
    findDraft(organization, id)
        .ifPresent(draft -> drafts.put(id, copy(draft, revision, draft.provided(), false)));
  }

  @Override
  public void archive(OrganizationId organization, AgentId id) {
    findDraft(organization, id)
        .ifPresent(
            draft ->
                drafts.put(id, copy(draft, draft.publishedRevision(), draft.provided(), true)));
  }

  private static AgentDraft copy(
      AgentDraft draft, long publishedRevision, ProvidedAgent provided, boolean archived) {
    return new AgentDraft(
        draft.id(),
        draft.organization(),
        draft.revision(),
        publishedRevision,
        draft.spec(),
        provided,
        archived,
        draft.changedAt(),
        draft.changedBy());
  }
}
