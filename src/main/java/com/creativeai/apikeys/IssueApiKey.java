package com.creativeai.apikeys;

import com.creativeai.identity.AuditTrail;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.UserId;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes an API key and shows it once (K1, K2, K6). */
@ApplicationScoped
public class IssueApiKey {
  static final String PREFIX = "cai_";
  static final int MOST = 50;

  private static final Duration LONGEST_LIFE = Duration.ofDays(366);
  private static final int SHOWN = 8;

  @Inject ApiKeyStore keys;
  @Inject IdGenerator ids;
  @Inject Clock clock;
  @Inject AuditTrail audit;
  @Inject FindOrganization organizations;

  public IssueApiKey() {}

  public IssueApiKey(
      ApiKeyStore keys,
      IdGenerator ids,
      Clock clock,
      AuditTrail audit,
      FindOrganization organizations) {
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
    this.organizations = organizations;
  }

  /** A key wanted for a machine; expiry may be empty. */
  public record Command(String name, Set<String> scopes, Optional<Instant> expiresAt) {}

  /**
   * A new key.
   *
   * @param secret the key itself, to be shown to its owner now and never again
   */
  public record Issued(ApiKey key, String secret) {
    @Override
    public String toString() {
      return "Issued[" + key.id() + "]";
    }
  }

  /** The caller gives at most what they may do themselves, a machine no more than its scopes. */
  public Issued issue(Caller caller, Command command) {
    String name = KeyName.checked(command.name());
    checkScopes(caller, command.scopes());
    checkExpiry(command.expiresAt());
    checkOutlives(caller, command.expiresAt());
    OrganizationId organization = caller.organization();
    checkRoom(organization, MOST - 1);
    Issued issued =
        add(
            caller.subject(),
            organization,
            PREFIX + ids.token(),
            new Command(name, command.scopes(), command.expiresAt()));
    try {
      // Several may have found the last place free.
      checkRoom(organization, MOST);
      checkStill(caller, command.scopes());
    } catch (ProblemException refused) {
      keys.revoke(organization, issued.key().id(), clock.instant());
      throw refused;
    }
    return issued;
  }

  /**
   * The maker's rights may have gone while the key was made, and with them the keys that were there
   * then (K10); who the caller is was asked a moment ago.
   */
  void checkStill(Caller caller, Set<String> scopes) {
    if (!rightsNow(caller).containsAll(scopes)) {
      throw ProblemException.atField(
          ApiKeyProblem.SCOPE_NOT_ALLOWED,
          "scopes",
          "A key can do at most what you may do yourself.");
    }
  }

  private Set<String> rightsNow(Caller caller) {
    if (isPerson(caller)) {
      return organizations.permissionsOf(caller.organization(), UserId.parse(caller.subject()));
    }
    return keys.find(caller.organization(), ApiKeyId.parse(caller.subject()))
        .filter(key -> key.isValid(clock.instant()))
        .map(ApiKey::scopes)
        .orElse(Set.of());
  }

  private static boolean isPerson(Caller caller) {
    return caller.permissions().contains(Permissions.ACCOUNT);
  }

  /** Without a look at who may; for rotation, and for keys that were chosen elsewhere. */
  Issued add(String actor, OrganizationId organization, String secret, Command command) {
    ApiKey key =
        ApiKey.fresh(
            new ApiKeyId(ids.next()),
            organization,
            command.name(),
            secret.startsWith(PREFIX) ? secret.substring(0, PREFIX.length() + SHOWN) : "",
            TokenHash.of(secret),
            command.scopes(),
            actor,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            command.expiresAt().map(end -> end.truncatedTo(ChronoUnit.MILLIS)));
    audit.record(
        organization,
        actor,
        ApiKeyAction.ISSUED,
        key.id().toString(),
        Map.of(
            "name",
            key.name(),
            "scopes",
            String.join(" ", new TreeSet<>(key.scopes())),
            "expires",
            key.expiresAt().map(Instant::toString).orElse("never")));
    keys.add(organization, key);
    return new Issued(key, secret);
  }

  static void checkScopes(Caller caller, Set<String> scopes) {
    if (scopes.isEmpty()) {
      throw wrong("scopes", "Choose what the key may do.");
    }
    scopes.stream()
        .filter(scope -> !Scopes.ALL.contains(scope))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw wrong("scopes", "There is no scope \"" + unknown + "\".");
            });
    if (!Scopes.within(caller.permissions()).containsAll(scopes)) {
      throw ProblemException.atField(
          ApiKeyProblem.SCOPE_NOT_ALLOWED,
          "scopes",
          "A key can do at most what you may do yourself.");
    }
  }

  private void checkExpiry(Optional<Instant> expiresAt) {
    Instant now = clock.instant();
    expiresAt.ifPresent(
        end -> {
          if (!end.isAfter(now)) {
            throw wrong("expiresAt", "Choose a time to come.");
          }
          if (end.isAfter(now.plus(LONGEST_LIFE))) {
            throw wrong("expiresAt", "Choose a time within one year.");
          }
        });
  }

  private void checkOutlives(Caller caller, Optional<Instant> expiresAt) {
    endOf(caller)
        .filter(end -> expiresAt.filter(wanted -> !wanted.isAfter(end)).isEmpty())
        .ifPresent(
            end -> {
              throw ProblemException.atField(
                  ApiKeyProblem.SCOPE_NOT_ALLOWED,
                  "expiresAt",
                  "A key cannot make one that outlives it: choose a time up to " + end + ".");
            });
  }

  /** When the caller itself ends, if it is a key that does. */
  Optional<Instant> endOf(Caller caller) {
    if (isPerson(caller)) {
      return Optional.empty();
    }
    return keys.find(caller.organization(), ApiKeyId.parse(caller.subject()))
        .flatMap(ApiKey::expiresAt);
  }

  private void checkRoom(OrganizationId organization, int most) {
    Instant now = clock.instant();
    long active = keys.list(organization).stream().filter(key -> key.isCounted(now)).count();
    if (active > most) {
      throw new ProblemException(
          ApiKeyProblem.TOO_MANY_API_KEYS,
          "An organization may have " + MOST + " active keys. Revoke one that is not needed.");
    }
  }

  private static ProblemException wrong(String field, String message) {
    return ProblemException.atField(CommonProblem.INVALID_REQUEST, field, message);
  }
}
