package com.creativeai.calls.rest;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallRequestCheck;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Direction;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.platform.http.QueryFields;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of calls, as text, so that each wrong one can be named. */
public class CallFilter {
  static final int DEFAULT_LIMIT = 20;
  private static final int LONGEST_SEARCH = 100;

  @QueryParam("page")
  @Nullable String page;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("status")
  @Nullable List<String> status;

  @QueryParam("direction")
  @Nullable String direction;

  @QueryParam("agentId")
  @Nullable String agentId;

  @QueryParam("tag")
  @Nullable String tag;

  @QueryParam("search")
  @Nullable String search;

  @QueryParam("startedAfter")
  @Nullable String startedAfter;

  @QueryParam("startedBefore")
  @Nullable String startedBefore;

  private final QueryFields fields = new QueryFields();

  int pageNumber() {
    return fields.page(page);
  }

  int pageSize() {
    return fields.limit(limit, DEFAULT_LIMIT, CallQuery.MOST);
  }

  CallQuery query() {
    int size = pageSize();
    int skip = (pageNumber() - 1) * size;
    Set<CallStatus> statuses = statuses();
    Optional<Direction> way = direction();
    Optional<AgentId> agent = agent();
    Optional<Instant> after = fields.instant("startedAfter", startedAfter);
    Optional<Instant> before = fields.instant("startedBefore", startedBefore);
    String label = fields.text("tag", tag, CallRequestCheck.LONGEST_TAG);
    String words = fields.text("search", search, LONGEST_SEARCH);
    fields.check();
    return new CallQuery(
        statuses,
        way,
        agent,
        Optional.of(label).filter(given -> !given.isEmpty()),
        words,
        after,
        before,
        skip,
        size);
  }

  private Optional<Direction> direction() {
    if (direction == null || direction.isBlank()) {
      return Optional.empty();
    }
    Optional<Direction> way = Direction.find(direction);
    if (way.isEmpty()) {
      fields.refuse("direction", "inbound or outbound.");
    }
    return way;
  }

  private Optional<AgentId> agent() {
    if (agentId == null || agentId.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(AgentId.parse(agentId));
    } catch (IllegalArgumentException notAnId) {
      fields.refuse("agentId", "The id of an agent.");
      return Optional.empty();
    }
  }

  private Set<CallStatus> statuses() {
    Set<CallStatus> statuses = EnumSet.noneOf(CallStatus.class);
    for (String wanted : status == null ? List.<String>of() : status) {
      for (String code : wanted.split(",")) {
        CallStatus.find(code.strip())
            .ifPresentOrElse(
                statuses::add,
                () -> fields.refuse("status", "There is no status \"" + code + "\"."));
      }
    }
    return statuses;
  }
}
