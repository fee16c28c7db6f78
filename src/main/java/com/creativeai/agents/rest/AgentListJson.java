package com.creativeai.agents.rest;

import com.creativeai.agents.Agent;
import com.creativeai.agents.ReadAgents.Worked;
import java.util.List;

/** Agents of the organization, by name. */
public record AgentListJson(List<AgentSummary> agents) {

  /**
   * An agent as others see it; its prompt stays with those who edit it.
   *
   * @param language ISO 639-1
   * @param version the published one; 0 while there is none
   * @param changed whether there is a draft that calls do not know of
   */
  public record AgentSummary(
      String id,
      String name,
      String language,
      int version,
      String firstMessage,
      boolean changed,
      boolean archived) {

    static AgentSummary of(Worked worked) {
      return new AgentSummary(
          worked.draft().id().toString(),
          worked.published().map(Agent::name).orElse(worked.draft().spec().name()),
          worked.published().map(Agent::language).orElse(worked.draft().spec().language()),
          worked.version(),
          worked.published().map(Agent::firstMessage).orElse(worked.draft().spec().firstMessage()),
          worked.draft().isChanged(),
          worked.draft().archived());
    }

    boolean isChoosable() {
      return version > 0 && !archived;
    }
  }
}
