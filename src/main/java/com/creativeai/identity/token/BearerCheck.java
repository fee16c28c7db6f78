package com.creativeai.identity.token;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CredentialCheck;
import com.creativeai.platform.security.TokenHash;
import com.creativeai.platform.time.ShortMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows callers by the access token in {@code Authorization: Bearer} (T4 to T7). */
@ApplicationScoped
public class BearerCheck implements CredentialCheck {
  static final String HEADER = "Authorization";
  static final String ORGANIZATION = "X-Organization-Id";

  private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);

  @Inject BearerTokens tokens;
  @Inject OrganizationStore organizations;
  @Inject Clock clock;

  private final ShortMemory<String, Caller> trusted = new ShortMemory<>(TRUSTED_FOR);

  public BearerCheck() {}

  BearerCheck(BearerTokens tokens, OrganizationStore organizations, Clock clock) {
    this.tokens = tokens;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public boolean applies(HttpServletRequest request) {
    return BearerTokens.isBearer(request.getHeader(HEADER));
  }

  @Override
  public Optional<Caller> check(HttpServletRequest request) {
    String header = String.valueOf(request.getHeader(HEADER));
    String wanted = request.getHeader(ORGANIZATION);
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

  private static Caller caller(SignedIn person, Organization tenant, Member place) {
    return new Caller(
        person.user().id().toString(),
        person.user().name(),
        tenant.id(),
        tenant.name(),
        place.role().permissions(),
        person.claims());
  }
}
