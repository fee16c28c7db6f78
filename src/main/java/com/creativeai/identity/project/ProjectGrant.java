package com.creativeai.identity.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a project gives somebody who signed in.
 *
 * @param until when the access token ends
 * @param factor the person's verified factor, if they have one
 */
public record ProjectGrant(String access, String refresh, Instant until, Optional<String> factor) {
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final long USUAL_SECONDS = 3600;

  static ProjectGrant of(JsonNode answer, Instant now) {
    return new ProjectGrant(
        answer.path("access_token").asText(""),
        answer.path("refresh_token").asText(""),
        now.plusSeconds(answer.path("expires_in").asLong(USUAL_SECONDS)),
        factor(answer.at("/user/factors")));
  }

  boolean isStale(Instant now) {
    return !now.isBefore(until.minus(MARGIN));
  }

  /** As one line of text, to be sealed. */
  public String text() {
    return String.join(
        " ", access, refresh, String.valueOf(until.getEpochSecond()), factor.orElse(""));
  }

  /** What {@link #text} said. */
  public static ProjectGrant read(String text) {
    String[] parts = text.split(" ", -1);
    return new ProjectGrant(
        parts[0],
        parts[1],
        Instant.ofEpochSecond(Long.parseLong(parts[2])),
        Optional.of(parts[3]).filter(id -> !id.isEmpty()));
  }

  private static Optional<String> factor(JsonNode factors) {
    for (JsonNode factor : factors) {
      if (factor.path("status").asText().equals("verified")
          && factor.path("factor_type").asText().equals("totp")) {
        return Optional.of(factor.path("id").asText());
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "ProjectGrant[secret]";
  }
}
