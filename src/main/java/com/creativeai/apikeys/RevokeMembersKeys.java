package com.creativeai.apikeys;

import com.creativeai.identity.AuditTrail;
import com.creativeai.identity.RightsChanged;
import com.creativeai.identity.WithdrawInvitations;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Revokes the keys that somebody has seen and that may do more than they may now, and the keys that
 * those made, and withdraws the invitations of them all (K10).
 */
@ApplicationScoped
public class RevokeMembersKeys {
  @Inject ApiKeyStore keys;
  @Inject WithdrawInvitations invitations;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public RevokeMembersKeys() {}

  RevokeMembersKeys(
      ApiKeyStore keys, WithdrawInvitations invitations, AuditTrail audit, Clock clock) {
    this.keys = keys;
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
  }

  void revoke(@Observes RightsChanged rights) {
    Instant now = clock.instant();
    List<ApiKey> known = keys.list(rights.organization());
    Set<String> issuers = new HashSet<>(Set.of(rights.member().toString()));
    boolean grows = true;
    while (grows) {
      List<ApiKey> found =
          known.stream()
              .filter(key -> issuers.contains(key.issuedBy()))
              .filter(key -> !issuers.contains(key.id().toString()))
              .filter(key -> !rights.permissions().containsAll(key.scopes()))
              .toList();
      found.forEach(key -> issuers.add(key.id().toString()));
      found.stream()
          .filter(key -> key.isValid(now))
          .forEach(key -> revoke(rights.organization(), key, now));
      grows = !found.isEmpty();
    }
    // What the person sent is their role's affair.
    issuers.remove(rights.member().toString());
    if (!issuers.isEmpty()) {
      invitations.sentBy(rights.organization(), issuers);
    }
  }

  private void revoke(OrganizationId organization, ApiKey key, Instant now) {
    audit.record(
        organization,
        ApiKey.SYSTEM,
        ApiKeyAction.REVOKED,
        key.id().toString(),
        Map.of("name", key.name(), "cause", "its maker may do less now"));
    keys.revoke(organization, key.id(), now);
  }
}
