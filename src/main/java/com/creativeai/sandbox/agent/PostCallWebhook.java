package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Announces ended conversations as {@code post_call_transcription}, signed, and tries again (G6).
 */
final class PostCallWebhook {
  private static final System.Logger LOG = System.getLogger(PostCallWebhook.class.getName());
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private final Webhooks webhooks;
  private final AgentSettings.Limits limits;
  private final HttpClient client;
  private final ScheduledExecutorService threads;
  private final Clock clock;
  private final Ledger ledger;

  PostCallWebhook(
      Webhooks webhooks,
      AgentSettings.Limits limits,
      HttpClient client,
      ScheduledExecutorService threads,
      Clock clock,
      Ledger ledger) {
    this.webhooks = webhooks;
    this.limits = limits;
    this.client = client;
    this.threads = threads;
    this.clock = clock;
    this.ledger = ledger;
  }

  void announce(ObjectNode details) {
    webhooks
        .find(Workspace.of(details))
        .filter(Webhooks.Webhook::chosen)
        .ifPresent(webhook -> announce(webhook, details));
  }

  private void announce(Webhooks.Webhook webhook, ObjectNode details) {
    ObjectNode envelope = Json.object().put("type", "post_call_transcription");
    envelope.put("event_timestamp", clock.instant().getEpochSecond()).set("data", details);
    attempt(webhook, Json.bytes(envelope), details.path("conversation_id").asText(), 1);
  }

  /** {@code t=<unix seconds>,v0=<hex HMAC-SHA256 of "t.body">}. */
  static String signature(String secret, long unixSeconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((unixSeconds + ".").getBytes(StandardCharsets.UTF_8));
      return "t=" + unixSeconds + ",v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void attempt(Webhooks.Webhook webhook, byte[] body, String conversationId, int number) {
    long now = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json")
            .header("User-Agent", "ElevenLabs/1.0")
            .header("ElevenLabs-Signature", signature(webhook.secret(), now, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    client
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .handle((response, failure) -> failure == null ? response.statusCode() : 0)
        .thenAccept(status -> settle(webhook, body, conversationId, number, status));
  }

  private void settle(
      Webhooks.Webhook webhook, byte[] body, String conversationId, int number, int status) {
    ObjectNode facts = Json.object().put("conversation_id", conversationId);
    ledger.add("webhook", facts.put("attempt", number).put("status", status));
    List<Duration> retries = limits.webhookRetries();
    if (status == 200 || threads.isShutdown()) {
      return;
    }
    if (number > retries.size()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "webhook given up conversation={0} attempts={1} status={2}",
          conversationId,
          number,
          status);
      return;
    }
    threads.schedule(
        () -> attempt(webhook, body, conversationId, number + 1),
        retries.get(number - 1).toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
