package com.creativeai.identity.store;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** An entry as a document. Names of details stand as values, for they may hold dots. */
final class AuditDocument {
  /** No entry has it: a row that cannot be read is one that was changed. */
  private static final String UNREADABLE = "unreadable";

  private static final int FIELDS = 10;

  private AuditDocument() {}

  static Document of(AuditEntry entry) {
    List<Document> details =
        entry.details().entrySet().stream()
            .map(detail -> new Document("name", detail.getKey()).append("value", detail.getValue()))
            .toList();
    return new Document("_id", id(entry))
        .append("organization", entry.organization().toString())
        .append("sequence", entry.sequence())
        .append("at", Date.from(entry.at()))
        .append("actor", entry.actor())
        .append("action", entry.action())
        .append("target", entry.target())
        .append("details", details)
        .append("previous", entry.previous())
        .append("hash", entry.hash());
  }

  /** Somebody may have been at the rows: this reads all that there is, and never fails. */
  static AuditEntry toEntry(Document document) {
    try {
      AuditEntry entry = read(document);
      boolean whole = document.size() == FIELDS && id(entry).equals(document.get("_id"));
      return whole ? entry : unreadable(document);
    } catch (ClassCastException | NullPointerException | IllegalArgumentException changed) {
      return unreadable(document);
    }
  }

  private static AuditEntry read(Document document) {
    Map<String, String> details = new TreeMap<>();
    document
        .getList("details", Document.class)
        .forEach(detail -> details.put(detail.getString("name"), detail.getString("value")));
    return new AuditEntry(
        OrganizationId.parse(document.getString("organization")),
        document.get("sequence", Number.class).longValue(),
        document.getDate("at").toInstant(),
        text(document, "actor"),
        text(document, "action"),
        text(document, "target"),
        details,
        text(document, "previous"),
        text(document, "hash"));
  }

  private static AuditEntry unreadable(Document document) {
    return new AuditEntry(
        OrganizationId.parse(String.valueOf(document.get("organization"))),
        document.get("sequence") instanceof Number number ? number.longValue() : 0,
        document.get("at") instanceof Date at ? at.toInstant() : Instant.EPOCH,
        String.valueOf(document.get("actor")),
        String.valueOf(document.get("action")),
        String.valueOf(document.get("target")),
        Map.of(),
        UNREADABLE,
        UNREADABLE);
  }

  private static String text(Document document, String field) {
    String text = document.getString(field);
    if (text == null) {
      throw new IllegalArgumentException("no " + field);
    }
    return text;
  }

  private static String id(AuditEntry entry) {
    return entry.organization() + ":" + entry.sequence();
  }
}
