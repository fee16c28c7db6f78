package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/** The vendor's REST for the account and its workspace, which has the one webhook that is sent. */
final class WorkspaceRest {
  private static final String WEBHOOK = "wbhk_sandbox";
  private static final long CREATED = 1_756_684_800L;

  private final Optional<URI> webhookUrl;

  WorkspaceRest(Optional<URI> webhookUrl) {
    this.webhookUrl = webhookUrl;
  }

  void user(RestExchange exchange) {
    ObjectNode user = Json.object().put("user_id", "user_sandbox").put("first_name", "Sandbox");
    user.set("subscription", subscriptionJson());
    exchange.answer(200, user.put("is_onboarding_completed", true));
  }

  void subscription(RestExchange exchange) {
    exchange.answer(200, subscriptionJson());
  }

  /** Of all agents together. */
  void settings(RestExchange exchange) {
    ObjectNode settings = Json.object();
    settings.putNull("conversation_initiation_client_data_webhook");
    ObjectNode webhooks = settings.putObject("webhooks");
    webhooks.put("post_call_webhook_id", webhookUrl.map(sent -> WEBHOOK).orElse(null));
    webhooks.putArray("events").add("transcript");
    webhooks.put("send_audio", false);
    exchange.answer(200, settings);
  }

  void webhooks(RestExchange exchange) {
    ObjectNode list = Json.object();
    list.putArray("webhooks");
    webhookUrl.ifPresent(
        url ->
            list.withArray("webhooks")
                .addObject()
                .put("name", "Post-call")
                .put("webhook_id", WEBHOOK)
                .put("webhook_url", url.toString())
                .put("is_disabled", false)
                .put("is_auto_disabled", false)
                .put("created_at_unix", CREATED)
                .put("auth_type", "hmac")
                .putNull("most_recent_failure_error_code")
                .putNull("most_recent_failure_timestamp"));
    exchange.answer(200, list);
  }

  private static ObjectNode subscriptionJson() {
    ObjectNode subscription = Json.object().put("tier", "sandbox").put("status", "active");
    return subscription.put("character_count", 0).put("character_limit", 1_000_000_000);
  }
}
