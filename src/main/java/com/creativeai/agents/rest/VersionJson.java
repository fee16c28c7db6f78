package com.creativeai.agents.rest;

import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.secret.KeptSecret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published version.
 *
 * @param publishedBy id of a user or an API key, or {@code system}
 * @param agent what it was then; in the answer for one version only
 */
public record VersionJson(
    int version, Instant publishedAt, String publishedBy, String note, @Nullable SpecJson agent) {

  /** Newest first. */
  public record VersionList(List<VersionJson> versions) {}

  static VersionJson summary(AgentVersion version) {
    return of(version, null);
  }

  static VersionJson whole(AgentVersion version, List<KeptSecret> kept) {
    return of(version, SpecJson.of(version.spec(), kept));
  }

  private static VersionJson of(AgentVersion version, @Nullable SpecJson agent) {
    return new VersionJson(
        version.number(), version.publishedAt(), version.publishedBy(), version.note(), agent);
  }
}
