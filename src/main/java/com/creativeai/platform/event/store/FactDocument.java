package com.creativeai.platform.event.store;

import com.creativeai.platform.event.Fact;
import com.creativeai.platform.security.OrganizationId;
import java.util.Date;
import org.bson.Document;

/** A fact as a document, in the log as in an outbox. */
final class FactDocument {
  static final String KEY = "key";
  static final String ORGANIZATION = "organization";

  private FactDocument() {}

  static Document of(Fact fact) {
    return new Document(KEY, fact.key())
        .append(ORGANIZATION, fact.organization().toString())
        .append("type", fact.type())
        .append("subject", fact.subject())
        .append("at", Date.from(fact.at()))
        .append("data", new Document(fact.data()));
  }

  static Fact toFact(Document document) {
    return new Fact(
        document.getString(KEY),
        OrganizationId.parse(document.getString(ORGANIZATION)),
        document.getString("type"),
        document.getString("subject"),
        document.getDate("at").toInstant(),
        document.get("data", Document.class));
  }
}
