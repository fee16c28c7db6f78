package com.creativeai.calls.model;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Direction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which calls, newest first.
 *
 * @param statuses any of these; empty for all
 * @param direction who called whom; empty for both
 * @param agent who speaks on them; empty for all
 * @param tag one of theirs; empty for all
 * @param search digits of the number called or calling, or words that were said ({@link
 *     SearchText}); empty for all
 * @param skip how many to pass over
 * @param limit how many at most, 1 to 100
 */
public record CallQuery(
    Set<CallStatus> statuses,
    Optional<Direction> direction,
    Optional<AgentId> agent,
    Optional<String> tag,
    String search,
    Optional<Instant> startedAfter,
    Optional<Instant> startedBefore,
    int skip,
    int limit) {
  public static final int MOST = 100;

  /** Of both directions, all agents and tags. */
  public CallQuery(
      Set<CallStatus> statuses,
      String search,
      Optional<Instant> startedAfter,
      Optional<Instant> startedBefore,
      int skip,
      int limit) {
    this(
        statuses,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        search,
        startedAfter,
        startedBefore,
        skip,
        limit);
  }

  public CallQuery {
    statuses = Set.copyOf(statuses);
    if (skip < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("skip from 0, limit from 1 to " + MOST);
    }
  }

  /** The search as it is understood. */
  public SearchText text() {
    return SearchText.of(search);
  }

  public static CallQuery newest(int limit) {
    return new CallQuery(Set.of(), "", Optional.empty(), Optional.empty(), 0, limit);
  }
}
