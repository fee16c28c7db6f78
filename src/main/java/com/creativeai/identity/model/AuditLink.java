package com.creativeai.identity.model;

/**
 * The place in the chain to which the next entry is tied (I18).
 *
 * @param sequence counted from 1; 0 before the first entry
 * @param hash of the entry, 64 lower-case hexadecimal digits
 */
public record AuditLink(long sequence, String hash) {
  /** What the first entry is tied to. */
  public static final AuditLink BEGINNING = new AuditLink(0, "0".repeat(64));
}
