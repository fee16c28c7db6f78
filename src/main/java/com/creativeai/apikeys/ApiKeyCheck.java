package com.creativeai.apikeys;

import com.creativeai.identity.FindOrganization;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CredentialCheck;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Knows callers by the API key in {@code X-API-Key} (K2 to K4). */
@ApplicationScoped
public class ApiKeyCheck implements CredentialCheck {
  static final String HEADER = "X-API-Key";

  private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final int MOST_TRUSTED = 10_000;

  @Inject ApiKeyStore keys;
  @Inject FindOrganization organizations;
  @Inject Clock clock;

  private final Map<TokenHash, Trusted> trusted = new ConcurrentHashMap<>();

  public ApiKeyCheck() {}

  ApiKeyCheck(ApiKeyStore keys, FindOrganization organizations, Clock clock) {
    this.keys = keys;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public boolean applies(HttpServletRequest request) {
    return request.getHeader(HEADER) != null;
  }

  @Override
  public Optional<Caller> check(HttpServletRequest request) {
    TokenHash hash = TokenHash.of(String.valueOf(request.getHeader(HEADER)));
    Instant now = clock.instant();
    Trusted known = trusted.get(hash);
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.caller());
    }
    Optional<Caller> caller =
        keys.find(hash).filter(key -> key.isValid(now)).flatMap(key -> use(key, now));
    caller.ifPresent(fresh -> trust(hash, new Trusted(fresh, now.plus(TRUSTED_FOR))));
    return caller;
  }

  private Optional<Caller> use(ApiKey key, Instant now) {
    if (key.lastUsedAt().filter(last -> now.isBefore(last.plus(NOTED_EVERY))).isEmpty()) {
      keys.used(key.organization(), key.id(), now);
    }
    return organizations
        .findName(key.organization())
        .map(
            organization ->
                new Caller(
                    key.id().toString(),
                    key.name(),
                    key.organization(),
                    organization,
                    permissions(key)));
  }

  /** A machine has no account. */
  private static Set<String> permissions(ApiKey key) {
    return key.role().permissions().stream()
        .filter(permission -> !permission.equals(Permissions.ACCOUNT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void trust(TokenHash hash, Trusted fresh) {
    if (trusted.size() >= MOST_TRUSTED) {
      trusted.clear();
    }
    trusted.put(hash, fresh);
  }

  private record Trusted(Caller caller, Instant until) {}
}
