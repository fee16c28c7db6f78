package com.creativeai.identity.model;

import java.util.List;

/** Some entries, newest first, of all that the filter finds. */
public record AuditPage(List<AuditEntry> entries, long total) {
  public static final int MOST = 100;

  public AuditPage {
    entries = List.copyOf(entries);
  }
}
