package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.net.URI;
import java.util.Optional;

/**
 * An account at the agents' provider (A14).
 *
 * @param owner the organization that connected it; empty for the default one, which the operator
 *     set up and organizations share
 */
public record AgentAccount(Optional<OrganizationId> owner) {
  public static final AgentAccount DEFAULT = new AgentAccount(Optional.empty());

  /** Where we are told of ended conversations, below the public origin. */
  public static final String WEBHOOK_PATH = "/callbacks/elevenlabs/post-call";

  public static AgentAccount of(OrganizationId owner) {
    return new AgentAccount(Optional.of(owner));
  }

  /** The own one of an organization, or the default one that it shares. */
  public static AgentAccount of(OrganizationId organization, boolean own) {
    return own ? of(organization) : DEFAULT;
  }

  public boolean isOwn() {
    return owner.isPresent();
  }

  /**
   * Whether an organization that uses it may have an agent that is there: nobody shares an own one.
   *
   * @param madeFor the organization that the agent was made for from here; empty when it was not
   */
  public boolean opens(OrganizationId organization, Optional<OrganizationId> madeFor) {
    return isOwn() || madeFor.map(organization::equals).orElse(true);
  }

  /**
   * Where this account tells of ended conversations: each has its own secret (EL6).
   *
   * @param origin ours, as the provider reaches it
   */
  public String webhookAddress(URI origin) {
    String shared = origin + WEBHOOK_PATH;
    return owner.map(organization -> shared + "/" + organization).orElse(shared);
  }
}
