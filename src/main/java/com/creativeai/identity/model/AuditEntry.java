package com.creativeai.identity.model;

import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who did what to what and when, tied to the entry before (I18).
 *
 * @param sequence counted from 1 in the organization, without gaps
 * @param at in whole milliseconds
 * @param actor the subject of the caller, or {@code system}
 * @param details in the order of their names
 * @param previous the hash of the entry before
 * @param hash of everything above, as {@link #computedHash} says it
 */
public record AuditEntry(
    OrganizationId organization,
    long sequence,
    Instant at,
    String actor,
    String action,
    String target,
    Map<String, String> details,
    String previous,
    String hash) {
  private static final String FORM = "creativeai-audit-1";

  public AuditEntry {
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /** The entry that follows a link. */
  public static AuditEntry following(
      AuditLink last,
      OrganizationId organization,
      Instant at,
      String actor,
      String action,
      String target,
      Map<String, String> details) {
    AuditEntry open =
        new AuditEntry(
            organization,
            last.sequence() + 1,
            at.truncatedTo(ChronoUnit.MILLIS),
            actor,
            action,
            target,
            details,
            last.hash(),
            "");
    return open.sealed();
  }

  public AuditLink link() {
    return new AuditLink(sequence, hash);
  }

  /**
   * SHA-256 over all parts, each written as its length in bytes, a colon, its UTF-8 and a comma, so
   * that no two entries have the same form: the form's name, organization, sequence, milliseconds
   * since 1970, actor, action, target, number of details, their names and values, previous hash.
   */
  public String computedHash() {
    StringBuilder form = new StringBuilder();
    put(form, FORM);
    put(form, organization.toString());
    put(form, Long.toString(sequence));
    put(form, Long.toString(at.toEpochMilli()));
    put(form, actor);
    put(form, action);
    put(form, target);
    put(form, Integer.toString(details.size()));
    details.forEach(
        (name, value) -> {
          put(form, name);
          put(form, value);
        });
    put(form, previous);
    return TokenHash.of(form.toString()).value();
  }

  private AuditEntry sealed() {
    return new AuditEntry(
        organization, sequence, at, actor, action, target, details, previous, computedHash());
  }

  private static void put(StringBuilder form, String part) {
    form.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part).append(',');
  }
}
