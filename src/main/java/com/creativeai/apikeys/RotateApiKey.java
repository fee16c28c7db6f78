package com.creativeai.apikeys;

import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Gives a key a successor; both are good until the overlap is over (K7). */
@ApplicationScoped
public class RotateApiKey {
  @Inject ApiKeyStore keys;
  @Inject IssueApiKey issue;
  @Inject IdGenerator ids;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public RotateApiKey() {}

  public RotateApiKey(
      ApiKeyStore keys, IssueApiKey issue, IdGenerator ids, AuditTrail audit, Clock clock) {
    this.keys = keys;
    this.issue = issue;
    this.ids = ids;
    this.audit = audit;
    this.clock = clock;
  }

  /** How long the old key stays good. */
  public enum Overlap {
    HOUR("1h", Duration.ofHours(1)),
    DAY("24h", Duration.ofHours(24)),
    WEEK("7d", Duration.ofDays(7));

    private final String code;
    private final Duration length;

    Overlap(String code, Duration length) {
      this.code = code;
      this.length = length;
    }

    public String code() {
      return code;
    }

    public static Optional<Overlap> find(String code) {
      return Arrays.stream(values()).filter(overlap -> overlap.code.equals(code)).findFirst();
    }
  }

  /** The successor has the same name and scopes, and lives as long as the old one was to. */
  public IssueApiKey.Issued rotate(Caller caller, ApiKeyId id, Overlap overlap) {
    ApiKey old = keys.find(caller.organization(), id).orElseThrow(ReadApiKeys::notFound);
    Instant now = clock.instant();
    if (!old.isCounted(now)) {
      throw ended();
    }
    // The successor's secret is shown, so this hands out as much as issuing does.
    IssueApiKey.checkScopes(caller, old.scopes());
    Instant end = now.plus(overlap.length);
    Instant last = old.expiresAt().filter(expiry -> expiry.isBefore(end)).orElse(end);
    IssueApiKey.Issued issued =
        issue.add(
            caller.subject(),
            caller.organization(),
            IssueApiKey.PREFIX + ids.token(),
            new IssueApiKey.Command(old.name(), old.scopes(), lifeFrom(now, old, caller)));
    audit.record(
        caller.organization(),
        caller.subject(),
        ApiKeyAction.ROTATED,
        id.toString(),
        Map.of("successor", issued.key().id().toString(), "overlap", overlap.code()));
    try {
      issue.checkStill(caller, old.scopes());
      if (!keys.replace(caller.organization(), id, issued.key().id(), last)) {
        throw ended();
      }
    } catch (ProblemException refused) {
      keys.revoke(caller.organization(), issued.key().id(), now);
      throw refused;
    }
    return issued;
  }

  /** As long as the old one was to live; from a key that ends itself, not beyond that. */
  private Optional<Instant> lifeFrom(Instant now, ApiKey old, Caller caller) {
    Optional<Instant> wanted =
        old.expiresAt().map(end -> now.plus(Duration.between(old.createdAt(), end)));
    Optional<Instant> latest = issue.endOf(caller);
    return latest.filter(end -> wanted.filter(end::isAfter).isEmpty()).or(() -> wanted);
  }

  private static ProblemException ended() {
    return new ProblemException(
        ApiKeyProblem.API_KEY_ENDED, "Only a key that is in force can be rotated.");
  }
}
