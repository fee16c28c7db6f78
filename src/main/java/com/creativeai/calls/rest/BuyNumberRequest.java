package com.creativeai.calls.rest;

import com.creativeai.agents.AgentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/numbers}.
 *
 * @param number E.164, as the search told it
 * @param agentId who shall answer it
 */
public record BuyNumberRequest(@Nullable String number, @Nullable String agentId) {
  String digits() {
    return Objects.requireNonNullElse(number, "");
  }

  AgentId agent() {
    return AgentIds.parse(agentId);
  }
}
