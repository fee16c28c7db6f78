package com.creativeai.agents;

import java.util.UUID;

/** Identifies an agent within the product. */
public record AgentId(UUID value) {
  public static AgentId parse(String text) {
    return new AgentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
