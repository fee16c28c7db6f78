package com.creativeai.identity.token;

import com.creativeai.identity.ReadFactors;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CredentialCheck;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.RequestHeaders;
import com.creativeai.platform.security.TokenHash;
import com.creativeai.platform.time.ShortMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows callers by the access token in {@code Authorization: Bearer} (T4 to T7, F6, F9). */
@ApplicationScoped
public class BearerCheck implements CredentialCheck {
  static final String HEADER = "Authorization";
  static final String ORGANIZATION = "X-Organization-Id";

  private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);

  @Inject BearerTokens tokens;
  @Inject OrganizationStore organizations;
  @Inject ReadFactors factors;
  @Inject TokenSettings settings;
  @Inject Clock clock;

  private final ShortMemory<String, Caller> trusted = new ShortMemory<>(TRUSTED_FOR);

  public BearerCheck() {}

  BearerCheck(
      BearerTokens tokens,
      OrganizationStore organizations,
      ReadFactors factors,
      TokenSettings settings,
      Clock clock) {
    this.tokens = tokens;
    this.organizations = organizations;
    this.factors = factors;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean applies(HttpServletRequest request) {
    return BearerTokens.isBearer(request.getHeader(HEADER));
  }

  @Override
  public Optional<Caller> check(HttpServletRequest request) {
    return check(String.valueOf(request.getHeader(HEADER)), request.getHeader(ORGANIZATION));
  }

  @Override
  public Optional<Supplier<Optional<Caller>>> remember(RequestHeaders headers) {
    String wanted = headers.first(ORGANIZATION);
    return Optional.ofNullable(headers.first(HEADER))
        .filter(BearerTokens::isBearer)
        .map(header -> () -> check(header, wanted));
  }

  private Optional<Caller> check(String header, @Nullable String wanted) {
    if (header.length() > 2 * TokenCheck.LONGEST) {
      return Optional.empty();
    }
    String key = TokenHash.of(header).value() + ' ' + wanted;
    Instant now = clock.instant();
    Optional<Caller> known = trusted.find(key, now);
    if (known.isPresent()) {
      return known;
    }
    Optional<Caller> caller = tokens.find(header).flatMap(person -> caller(person, wanted));
    trusted.keep(key, caller, now);
    return caller;
  }

  private Optional<Caller> caller(SignedIn person, @Nullable String wanted) {
    return organizations.listOf(person.user().id()).stream()
        .filter(tenant -> wanted == null || tenant.id().toString().equals(wanted))
        .findFirst()
        .flatMap(
            tenant ->
                tenant.findMember(person.user().id()).map(place -> caller(person, tenant, place)));
  }

  /** Held for want of a second factor: their own, or the organization's rule (F6, F9). */
  private Caller caller(SignedIn person, Organization tenant, Member place) {
    boolean supabase = settings.isSupabase();
    boolean on = !supabase && factors.isOn(person.user().id());
    boolean strong = person.isStrong() && (supabase || on);
    boolean held = !strong && (on || tenant.settings().secondFactorRequired());
    Map<String, Object> claims = new HashMap<>(person.claims());
    claims.put("aal", strong ? AccessTokens.STRONG : AccessTokens.WEAK);
    return new Caller(
        person.user().id().toString(),
        person.user().name(),
        tenant.id(),
        tenant.name(),
        held ? Set.of(Permissions.SECOND_FACTOR) : place.role().permissions(),
        claims);
  }
}
