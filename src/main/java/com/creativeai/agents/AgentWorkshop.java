package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts and versions of an organization's agents (A5). */
public interface AgentWorkshop {
  Optional<AgentDraft> findDraft(OrganizationId organization, AgentId id);

  /** Archived ones as well. */
  List<AgentDraft> listDrafts(OrganizationId organization);

  /**
   * Who stands for agents in an account at the provider.
   *
   * @return for each that is recorded, the agent of this organization; empty when it is another's
   */
  Map<String, Optional<AgentId>> findProvided(
      OrganizationId organization, AgentAccount account, Collection<String> providerAgentIds);

  /** False when there is a draft with this id, or one that stands for the same agent. */
  boolean addDraft(OrganizationId organization, AgentDraft draft);

  /** False when the stored draft has another revision than this one's predecessor. */
  boolean replaceDraft(OrganizationId organization, AgentDraft draft);

  /** Writes down the agent that was made at the provider. */
  void keepProvided(OrganizationId organization, AgentId id, ProvidedAgent provided);

  /**
   * Lets one publish at a time.
   *
   * @param stale whoever began before this is not waited for
   * @return false while somebody else publishes, or when the draft has another revision
   */
  boolean beginPublishing(
      OrganizationId organization, AgentId id, long revision, Instant now, Instant stale);

  void endPublishing(OrganizationId organization, AgentId id);

  /** False when there is a version with this number. */
  boolean addVersion(OrganizationId organization, AgentVersion version);

  Optional<AgentVersion> findVersion(OrganizationId organization, AgentId id, int number);

  /** Newest first. */
  List<AgentVersion> listVersions(OrganizationId organization, AgentId id);

  /** Writes down which revision calls speak with; an archived agent comes back. */
  void published(OrganizationId organization, AgentId id, long revision);

  /** Keeps an agent from being chosen for calls. */
  void archive(OrganizationId organization, AgentId id);
}
