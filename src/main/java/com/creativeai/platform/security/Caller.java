package com.creativeai.platform.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, after their credentials were checked. Also MicroProfile's {@link
 * JsonWebToken}: for callers with a bearer token the claims are the token's, for others what is
 * known of them; {@code groups} are always the permissions they have now. The raw token is not
 * kept.
 *
 * @param subject the user's or the API key's id
 * @param displayName for pages and the audit log
 * @param organizationName for pages
 * @param permissions what they may do in the organization
 * @param claims of the bearer token, empty without one
 */
public record Caller(
    String subject,
    String displayName,
    OrganizationId organization,
    String organizationName,
    Set<String> permissions,
    Map<String, Object> claims)
    implements JsonWebToken {
  public Caller {
    permissions = Set.copyOf(permissions);
    Map<String, Object> all = new HashMap<>(claims);
    all.put(Claims.sub.name(), subject);
    all.put(Claims.groups.name(), permissions);
    claims = Map.copyOf(all);
  }

  /** Somebody without a bearer token. */
  public Caller(
      String subject,
      String displayName,
      OrganizationId organization,
      String organizationName,
      Set<String> permissions) {
    this(subject, displayName, organization, organizationName, permissions, Map.of());
  }

  /** Whether they must show, or set up, a second factor before anything else. */
  public boolean isHeld() {
    return permissions.contains(Permissions.SECOND_FACTOR);
  }

  /** Whether they showed a second factor, as the claim {@code aal} says. */
  public boolean isStrong() {
    return "aal2".equals(claims.get("aal"));
  }

  @Override
  public String getName() {
    return subject;
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings("unchecked") // the interface leaves the type to whoever asks
  public <T> @Nullable T getClaim(String claimName) {
    return (T) claims.get(claimName);
  }

  /** Without claims, which hold personal data. */
  @Override
  public String toString() {
    return "Caller[" + subject + "]";
  }
}
