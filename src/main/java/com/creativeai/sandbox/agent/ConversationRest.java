package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The vendor's REST for conversations, and the sandbox's own views for tests. */
final class ConversationRest {
  private final ConversationArchive archive;
  private final Ledger ledger;

  ConversationRest(ConversationArchive archive, Ledger ledger) {
    this.archive = archive;
    this.ledger = ledger;
  }

  void list(RestExchange exchange) {
    boolean summaries = exchange.query("summary_mode").filter("include"::equals).isPresent();
    List<ObjectNode> found =
        archive.list().stream()
            .filter(exchange.workspace()::owns)
            .filter(filter(exchange))
            .toList();
    exchange.answer(
        200,
        Page.of(
            exchange, "conversations", found, "conversation_id", item -> shown(item, summaries)));
  }

  void get(RestExchange exchange) {
    exchange.answer(200, details(exchange));
  }

  void audio(RestExchange exchange) {
    ObjectNode details = details(exchange);
    byte[] wav =
        archive
            .findAudio(id(details))
            .orElseThrow(
                () -> VendorError.notFound("audio_not_found", "No audio for this conversation."));
    exchange.answer("audio/wav", wav);
  }

  void delete(RestExchange exchange) {
    archive.delete(id(details(exchange)));
    exchange.answer(200, Json.object());
  }

  /** Sandbox only: summaries of all conversations, newest first. */
  void sandboxConversations(RestExchange exchange) {
    int limit = (int) exchange.number("limit", 1_000, 1, 100_000);
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("conversations");
    archive.list().stream().filter(filter(exchange)).limit(limit).forEach(items::add);
    exchange.answer(200, answer);
  }

  /** Sandbox only: what happened on the wire. */
  void sandboxLedger(RestExchange exchange) {
    long after = exchange.number("after", 0, 0, Long.MAX_VALUE);
    int limit = (int) exchange.number("limit", 1_000, 1, 100_000);
    String kind = exchange.query("kind").orElse("");
    ObjectNode answer = Json.object();
    answer.set("entries", ledger.after(after, kind, limit));
    exchange.answer(200, answer);
  }

  private ObjectNode details(RestExchange exchange) {
    String id = exchange.path("conversationId");
    return archive
        .find(id)
        .filter(exchange.workspace()::owns)
        .orElseThrow(
            () ->
                VendorError.notFound(
                    "document_not_found", "Conversation with id " + id + " not found."));
  }

  private static Predicate<ObjectNode> filter(RestExchange exchange) {
    long before = exchange.number("call_start_before_unix", Long.MAX_VALUE, 0, Long.MAX_VALUE);
    long after = exchange.number("call_start_after_unix", 0, 0, Long.MAX_VALUE);
    return equal(exchange, "agent_id")
        .and(equal(exchange, "user_id"))
        .and(equal(exchange, "call_successful"))
        .and(item -> item.path("start_time_unix_secs").asLong() <= before)
        .and(item -> item.path("start_time_unix_secs").asLong() >= after);
  }

  private static Predicate<ObjectNode> equal(RestExchange exchange, String field) {
    Optional<String> wanted = exchange.query(field);
    return item -> wanted.isEmpty() || item.path(field).asText().equals(wanted.get());
  }

  private static ObjectNode shown(ObjectNode item, boolean withSummary) {
    ObjectNode copy = item.deepCopy();
    if (!withSummary) {
      copy.remove("transcript_summary");
    }
    return copy;
  }

  private static String id(ObjectNode node) {
    return node.path("conversation_id").asText();
  }
}
