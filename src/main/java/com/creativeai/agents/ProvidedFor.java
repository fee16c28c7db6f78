package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;

/**
 * For which agent, and for calls or for tests, something is kept at the provider: what an attempt
 * left there that broke off half-way is found again by this.
 */
public record ProvidedFor(OrganizationId organization, AgentId agent, boolean tests) {
  /** What calls speak with. */
  public static ProvidedFor calls(OrganizationId organization, AgentId agent) {
    return new ProvidedFor(organization, agent, false);
  }

  /** What is tested for a while. */
  public static ProvidedFor tests(OrganizationId organization, AgentId agent) {
    return new ProvidedFor(organization, agent, true);
  }
}
