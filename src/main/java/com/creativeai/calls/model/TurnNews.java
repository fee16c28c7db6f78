package com.creativeai.calls.model;

import com.creativeai.calls.CallId;
import com.creativeai.calls.FactTypes;
import com.creativeai.calls.Turn;
import com.creativeai.platform.event.Fact;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which facts follow from what is said on one call (C12). That the carrier confirmed an agent's
 * turn is none: its words were told before.
 */
public final class TurnNews {
  private final OrganizationId organization;
  private final CallId call;
  private final Supplier<String> keys;
  private final Map<Integer, Turn> told = new HashMap<>();

  /**
   * @param keys a new one for each fact
   */
  public TurnNews(OrganizationId organization, CallId call, Supplier<String> keys) {
    this.organization = organization;
    this.call = call;
    this.keys = keys;
  }

  /**
   * @param turn said, not tentative
   */
  public List<Fact> of(Turn turn, Instant now) {
    Turn known = told.put(turn.number(), turn);
    if (known != null && isTheSameToOthers(known, turn)) {
      return List.of();
    }
    String type = known == null ? FactTypes.TURN_ADDED : FactTypes.TURN_CORRECTED;
    return List.of(new Fact(keys.get(), organization, type, call.toString(), now, data(turn)));
  }

  private static boolean isTheSameToOthers(Turn known, Turn turn) {
    return known.message().equals(turn.message()) && isInterrupted(known) == isInterrupted(turn);
  }

  private static boolean isInterrupted(Turn turn) {
    return turn.state() == Turn.State.INTERRUPTED;
  }

  private static Map<String, Object> data(Turn turn) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", turn.number());
    data.put("role", turn.role().code());
    data.put("message", turn.message());
    data.put("interrupted", isInterrupted(turn));
    data.put("offsetMillis", turn.offsetMillis());
    String original = turn.original();
    if (original != null) {
      data.put("original", original);
    }
    return data;
  }
}
