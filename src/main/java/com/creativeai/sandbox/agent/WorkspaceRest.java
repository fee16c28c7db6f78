package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;

/** The vendor's REST for the account, its workspace and the webhook that this sends. */
final class WorkspaceRest {
  private final Webhooks webhooks;

  WorkspaceRest(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  void user(RestExchange exchange) {
    ObjectNode user =
        Json.object()
            .put("user_id", "user_sandbox" + exchange.workspace().id())
            .put("first_name", "Sandbox");
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
    ObjectNode chosen = settings.putObject("webhooks");
    chosen.put(
        "post_call_webhook_id",
        webhooks
            .find(exchange.workspace())
            .filter(Webhooks.Webhook::chosen)
            .map(Webhooks.Webhook::id)
            .orElse(null));
    chosen.putArray("events").add("transcript");
    chosen.put("send_audio", false);
    exchange.answer(200, settings);
  }

  /** Chooses the webhook that conversations are told to. */
  void change(RestExchange exchange) throws IOException {
    String chosen = exchange.body().at("/webhooks/post_call_webhook_id").asText();
    webhooks.choose(exchange.workspace(), chosen);
    settings(exchange);
  }

  void createWebhook(RestExchange exchange) throws IOException {
    ObjectNode body = exchange.body();
    String name = body.at("/settings/name").asText("Post-call");
    Webhooks.Webhook made =
        webhooks.create(
            exchange.workspace(), name, address(body.at("/settings/webhook_url").asText()));
    exchange.answer(
        200, Json.object().put("webhook_id", made.id()).put("webhook_secret", made.secret()));
  }

  private static URI address(String text) {
    try {
      URI address = URI.create(text);
      if (address.isAbsolute()) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      // Answered like every other text that is no address.
    }
    throw VendorError.invalid(
        "body", "settings.webhook_url", "url_parsing", "Input should be a valid URL");
  }

  void webhooks(RestExchange exchange) {
    ObjectNode list = Json.object();
    list.putArray("webhooks");
    webhooks
        .find(exchange.workspace())
        .ifPresent(
            one ->
                list.withArray("webhooks")
                    .addObject()
                    .put("name", one.name())
                    .put("webhook_id", one.id())
                    .put("webhook_url", one.url().toString())
                    .put("is_disabled", false)
                    .put("is_auto_disabled", false)
                    .put("created_at_unix", one.createdAt())
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
