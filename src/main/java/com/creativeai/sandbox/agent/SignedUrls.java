package com.creativeai.sandbox.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signatures that open a conversation: for 15 minutes, and once only when bound to a conversation
 * id.
 */
final class SignedUrls {
  static final Duration OPENABLE = Duration.ofMinutes(15);

  record Grant(String agentId, Optional<String> conversationId, Instant until) {}

  private final Clock clock;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  SignedUrls(Clock clock) {
    this.clock = clock;
  }

  String issue(String agentId, Optional<String> conversationId) {
    Instant now = clock.instant();
    grants.values().removeIf(grant -> !grant.until().isAfter(now));
    String signature = Ids.next("cvtkn_");
    grants.put(signature, new Grant(agentId, conversationId, now.plus(OPENABLE)));
    return signature;
  }

  /** The grant behind this signature, which is used up if it is for one conversation. */
  Optional<Grant> open(String signature, String agentId) {
    Grant grant = grants.get(signature);
    if (grant == null
        || !grant.agentId().equals(agentId)
        || !grant.until().isAfter(clock.instant())) {
      return Optional.empty();
    }
    if (grant.conversationId().isPresent() && !grants.remove(signature, grant)) {
      return Optional.empty();
    }
    return Optional.of(grant);
  }
}
