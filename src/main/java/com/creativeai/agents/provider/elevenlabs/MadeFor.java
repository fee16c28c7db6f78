package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Says at the vendor, by a tag, for whom an agent was made from here (AE8). */
final class MadeFor {
  private static final String TAG = "creativeai-";

  private MadeFor() {}

  static ObjectNode write(OrganizationId organization, ObjectNode agent) {
    agent.putArray("tags").add(TAG + organization);
    return agent;
  }

  /** Empty for an agent that was made there. */
  static Optional<OrganizationId> read(JsonNode agent) {
    return StreamSupport.stream(agent.path("tags").spliterator(), false)
        .map(JsonNode::asText)
        .filter(tag -> tag.startsWith(TAG))
        .flatMap(tag -> organization(tag.substring(TAG.length())).stream())
        .findFirst();
  }

  private static Optional<OrganizationId> organization(String id) {
    try {
      return Optional.of(OrganizationId.parse(id));
    } catch (IllegalArgumentException somebodysOwnTag) {
      return Optional.empty();
    }
  }
}
