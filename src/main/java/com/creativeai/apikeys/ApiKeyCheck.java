package com.creativeai.apikeys;

import com.creativeai.identity.FindOrganization;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CredentialCheck;
import com.creativeai.platform.security.RequestHeaders;
import com.creativeai.platform.security.TokenHash;
import com.creativeai.platform.time.ShortMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows callers by the API key in {@code X-API-Key} (K2 to K4). */
@ApplicationScoped
public class ApiKeyCheck implements CredentialCheck {
  static final String HEADER = "X-API-Key";

  private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  @Inject ApiKeyStore keys;
  @Inject FindOrganization organizations;
  @Inject CountUsage usage;
  @Inject Clock clock;

  private final ShortMemory<TokenHash, Trusted> trusted = new ShortMemory<>(TRUSTED_FOR);

  public ApiKeyCheck() {}

  ApiKeyCheck(ApiKeyStore keys, FindOrganization organizations, CountUsage usage, Clock clock) {
    this.keys = keys;
    this.organizations = organizations;
    this.usage = usage;
    this.clock = clock;
  }

  @Override
  public boolean applies(HttpServletRequest request) {
    return request.getHeader(HEADER) != null;
  }

  @Override
  public Optional<Caller> check(HttpServletRequest request) {
    return find(TokenHash.of(String.valueOf(request.getHeader(HEADER)))).map(this::counted);
  }

  /** Asking again is not use of the key. */
  @Override
  public Optional<Supplier<Optional<Caller>>> remember(RequestHeaders headers) {
    return Optional.ofNullable(headers.first(HEADER))
        .map(TokenHash::of)
        .map(hash -> () -> find(hash).map(Trusted::caller));
  }

  private Optional<Trusted> find(TokenHash hash) {
    Instant now = clock.instant();
    Optional<Trusted> known = trusted.find(hash, now);
    if (known.isEmpty()) {
      known = keys.find(hash).filter(key -> key.isValid(now)).flatMap(key -> use(key, now));
      trusted.keep(hash, known, now);
    }
    return known;
  }

  private Caller counted(Trusted known) {
    usage.count(known.caller().organization(), known.key());
    return known.caller();
  }

  private Optional<Trusted> use(ApiKey key, Instant now) {
    if (key.lastUsedAt().filter(last -> now.isBefore(last.plus(NOTED_EVERY))).isEmpty()) {
      keys.used(key.organization(), key.id(), now);
    }
    return organizations
        .findName(key.organization())
        .map(
            organization ->
                new Trusted(
                    new Caller(
                        key.id().toString(),
                        key.name(),
                        key.organization(),
                        organization,
                        key.scopes()),
                    key.id()));
  }

  private record Trusted(Caller caller, ApiKeyId key) {}
}
