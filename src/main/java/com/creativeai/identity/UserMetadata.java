package com.creativeai.identity;

import com.creativeai.platform.http.JsonFormat;
import com.creativeai.platform.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What clients keep with a user, bounded: it travels in every access token. */
final class UserMetadata {
  private static final int LONGEST = 2048;
  private static final int LONGEST_NAME = 100;

  private UserMetadata() {}

  static Map<String, Object> checked(Map<String, Object> metadata) {
    Map<String, Object> kept = new LinkedHashMap<>(metadata);
    kept.values().removeIf(java.util.Objects::isNull);
    try {
      if (JsonFormat.mapper().writeValueAsBytes(kept).length <= LONGEST) {
        return kept;
      }
    } catch (JsonProcessingException notJson) {
      // Falls through to the one refusal.
    }
    throw ProblemException.atField(
        IdentityProblem.PROFILE_INVALID, "data", "At most 2 KiB are kept with a user.");
  }

  /** The old values, changed by the new ones; null takes one away. */
  static Map<String, Object> merged(Map<String, Object> old, Map<String, Object> changes) {
    Map<String, Object> all = new LinkedHashMap<>(old);
    all.putAll(changes);
    return checked(all);
  }

  static String name(String wanted, Map<String, Object> metadata, EmailAddress email) {
    Object full = metadata.getOrDefault("full_name", metadata.get("name"));
    String said = wanted.isBlank() && full instanceof String text ? text : wanted;
    String name =
        said.isBlank() ? email.value().substring(0, email.value().indexOf('@')) : said.strip();
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.atField(
          IdentityProblem.PROFILE_INVALID, "name", "Use at most 100 characters on one line.");
    }
    return name;
  }
}
