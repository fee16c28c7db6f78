package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The webhook of each workspace, one at most: the first one's is a setting, the others make theirs
 * over REST, as their owners would at the vendor. Each is signed with its own secret (G12).
 */
final class Webhooks {
  private static final String DEFAULT_ID = "wbhk_sandbox";
  private static final long CREATED = 1_756_684_800L;

  private final AgentSettings settings;
  private final JsonFiles files;
  private final Map<String, Webhook> made = new ConcurrentHashMap<>();
  private final Clock clock;

  /**
   * Where a workspace tells of ended conversations.
   *
   * @param chosen whether conversations are told there
   */
  record Webhook(String id, String name, URI url, String secret, long createdAt, boolean chosen) {}

  Webhooks(AgentSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    files = new JsonFiles(settings.dataDir().resolve("webhooks"));
    files.read().forEach(one -> made.put(one.path("workspace").asText(), webhook(one)));
  }

  Optional<Webhook> find(Workspace workspace) {
    if (workspace.equals(Workspace.DEFAULT)) {
      return settings
          .webhookUrl()
          .map(
              url ->
                  new Webhook(
                      DEFAULT_ID, "Post-call", url, settings.webhookSecret(), CREATED, true));
    }
    return Optional.ofNullable(made.get(workspace.id()));
  }

  /** Instead of the one that is there; nothing is told before it is chosen. */
  Webhook create(Workspace workspace, String name, URI url) {
    return save(
        workspace,
        new Webhook(
            Ids.next("wbhk_"),
            name,
            url,
            Ids.next("wsec_"),
            clock.instant().getEpochSecond(),
            false));
  }

  /** Tells conversations there, or nowhere when it is none of this workspace. */
  void choose(Workspace workspace, String id) {
    find(workspace)
        .map(
            one ->
                new Webhook(
                    one.id(),
                    one.name(),
                    one.url(),
                    one.secret(),
                    one.createdAt(),
                    one.id().equals(id)))
        .ifPresent(one -> save(workspace, one));
  }

  private Webhook save(Workspace workspace, Webhook webhook) {
    if (workspace.equals(Workspace.DEFAULT)) {
      throw VendorError.of(400, "invalid_request", "The sandbox's own webhook is a setting.");
    }
    ObjectNode json = Json.object().put("id", webhook.id()).put("name", webhook.name());
    json.put("url", webhook.url().toString()).put("secret", webhook.secret());
    json.put("created_at", webhook.createdAt()).put("chosen", webhook.chosen());
    files.write(workspace.id(), json.put("workspace", workspace.id()));
    made.put(workspace.id(), webhook);
    return webhook;
  }

  private static Webhook webhook(ObjectNode json) {
    return new Webhook(
        json.path("id").asText(),
        json.path("name").asText(),
        URI.create(json.path("url").asText()),
        json.path("secret").asText(),
        json.path("created_at").asLong(),
        json.path("chosen").asBoolean());
  }
}
