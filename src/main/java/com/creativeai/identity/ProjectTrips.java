package com.creativeai.identity;

import com.creativeai.identity.token.IdentityKey;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Browsers that leave for the project, or for a mail of it, and come back with a code (S4). */
@ApplicationScoped
public class ProjectTrips {
  public static final Duration PATIENCE = Duration.ofHours(1);

  private static final String PURPOSE = "project-trip";

  @Inject IdentityKey key;
  @Inject DeploymentSettings deployment;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public ProjectTrips() {}

  ProjectTrips(IdentityKey key, DeploymentSettings deployment, IdGenerator ids, Clock clock) {
    this.key = key;
    this.deployment = deployment;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The begin of a trip.
   *
   * @param challenge for the project
   * @param note for the browser
   */
  public record Departure(String challenge, String note) {}

  /**
   * What the browser that left had in mind.
   *
   * @param target path in this product
   */
  public record Trip(String verifier, String target) {
    @Override
    public String toString() {
      return "Trip[" + target + "]";
    }
  }

  /** Begins a trip that leads to a path of this product. */
  public Departure begin(String target) {
    String verifier = ids.token();
    long until = clock.instant().plus(PATIENCE).getEpochSecond();
    return new Departure(
        Pkce.challengeOf(verifier), key.seal(PURPOSE, verifier + " " + until + " " + target));
  }

  /** Where the project sends the browser back to. */
  public URI back() {
    return URI.create(deployment.publicOrigin() + "/auth/project/callback");
  }

  /** The trip of this note; empty when it took too long or is none of ours. */
  public Optional<Trip> read(String note) {
    try {
      String[] parts = key.open(PURPOSE, note).split(" ", 3);
      Instant until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
      return clock.instant().isBefore(until)
          ? Optional.of(new Trip(parts[0], parts[2]))
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException forged) {
      return Optional.empty();
    }
  }
}
