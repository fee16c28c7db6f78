package com.creativeai.identity.ui;

import com.creativeai.identity.model.AuditEntry;
import java.util.Locale;
import java.util.stream.Collectors;

/** Entries in words. Every capability names its own actions, so they speak for themselves. */
final class AuditWords {
  private AuditWords() {}

  /** {@code api-key.revoked} becomes "API key revoked". */
  static String of(String action) {
    String words = action.replace('.', ' ').replace('-', ' ').strip();
    if (words.startsWith("api ")) {
      return "API " + words.substring(4);
    }
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String details(AuditEntry entry) {
    return entry.details().entrySet().stream()
        .map(detail -> detail.getKey() + ": " + detail.getValue())
        .collect(Collectors.joining(", "));
  }
}
