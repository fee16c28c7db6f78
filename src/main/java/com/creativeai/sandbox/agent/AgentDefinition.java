package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** An agent as the vendor's API shows it; the tree is not changed after it was built. */
record AgentDefinition(ObjectNode json) {
  String id() {
    return json.path("agent_id").asText();
  }

  String name() {
    return json.path("name").asText();
  }

  long createdAt() {
    return json.path("metadata").path("created_at_unix_secs").asLong();
  }

  JsonNode config() {
    return json.path("conversation_config");
  }

  JsonNode platform() {
    return json.path("platform_settings");
  }

  boolean isPrivate() {
    return platform().path("auth").path("enable_auth").asBoolean(false);
  }

  boolean isArchived() {
    return platform().path("archived").asBoolean(false);
  }

  List<String> toolIds() {
    List<String> ids = new ArrayList<>();
    config().at("/agent/prompt/tool_ids").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  /** -1 means no limit. */
  int concurrencyLimit() {
    return platform().path("call_limits").path("agent_concurrency_limit").asInt(-1);
  }

  /**
   * Whether this field of {@code conversation_config_override} may be given, say {@code
   * /agent/first_message}.
   */
  boolean allowsOverride(String pointer) {
    return platform()
        .path("overrides")
        .path("conversation_config_override")
        .at(pointer)
        .asBoolean(false);
  }

  ObjectNode summary() {
    ObjectNode item = Json.object();
    item.put("agent_id", id()).put("name", name());
    item.set("tags", json.path("tags"));
    item.put("created_at_unix_secs", createdAt()).put("archived", isArchived());
    item.putObject("access_info").put("is_creator", true).put("role", "admin");
    return item;
  }
}
