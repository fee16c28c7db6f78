package com.creativeai.agents;

/**
 * An agent at the provider.
 *
 * @param account where it was made, and is known
 * @param id its id there; empty for none
 */
public record ProvidedAgent(AgentAccount account, String id) {
  public static final ProvidedAgent NONE = inDefault("");

  public static ProvidedAgent inDefault(String id) {
    return new ProvidedAgent(AgentAccount.DEFAULT, id);
  }

  public boolean isNone() {
    return id.isEmpty();
  }

  /** Whether there is one, and it is known in this account. */
  public boolean isIn(AgentAccount other) {
    return !isNone() && account.equals(other);
  }
}
