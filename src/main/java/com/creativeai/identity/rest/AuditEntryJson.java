package com.creativeai.identity.rest;

import com.creativeai.identity.model.AuditEntry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log in the public JSON.
 *
 * @param actorName as it is now; absent when nobody knows it (any more)
 */
public record AuditEntryJson(
    long sequence,
    Instant at,
    String actor,
    @Nullable String actorName,
    String action,
    String target,
    Map<String, String> details,
    String previousHash,
    String hash) {
  static AuditEntryJson of(AuditEntry entry, Map<String, String> names) {
    return new AuditEntryJson(
        entry.sequence(),
        entry.at(),
        entry.actor(),
        names.get(entry.actor()),
        entry.action(),
        entry.target(),
        entry.details(),
        entry.previous(),
        entry.hash());
  }
}
