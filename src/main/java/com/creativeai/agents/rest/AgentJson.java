package com.creativeai.agents.rest;

import com.creativeai.agents.AgentDraft;
import com.creativeai.agents.secret.KeptSecret;
import java.time.Instant;
import java.util.List;

/**
 * An agent for those who work on it.
 *
 * @param version the published one that calls speak with; 0 while there is none
 * @param revision of the draft; to be named with every change
 * @param changed whether the draft differs from what is published
 */
public record AgentJson(
    String id,
    int version,
    long revision,
    boolean changed,
    boolean archived,
    Instant changedAt,
    SpecJson draft) {

  static AgentJson of(AgentDraft draft, int version, List<KeptSecret> kept) {
    return new AgentJson(
        draft.id().toString(),
        version,
        draft.revision(),
        draft.isChanged(),
        draft.archived(),
        draft.changedAt(),
        SpecJson.of(draft.spec(), kept));
  }
}
