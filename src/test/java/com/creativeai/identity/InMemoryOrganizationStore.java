package com.creativeai.identity;

import com.creativeai.identity.model.InvitationRules;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.Subscription;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Organizations in a map. */
public final class InMemoryOrganizationStore implements OrganizationStore {
  private final Map<OrganizationId, Organization> organizations = new LinkedHashMap<>();

  /** Puts it there as it is, for tests' beginnings. */
  public void save(OrganizationId id, Organization organization) {
    put(id, organization);
  }

  @Override
  public synchronized Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(organizations.get(id));
  }

  @Override
  public synchronized boolean add(OrganizationId id, Organization organization) {
    return organizations.putIfAbsent(id, organization.withVersion(1)) == null;
  }

  @Override
  public synchronized boolean replace(OrganizationId id, Organization organization) {
    boolean unchanged =
        find(id).filter(stored -> stored.version() == organization.version()).isPresent();
    if (unchanged) {
      put(id, organization);
    }
    return unchanged;
  }

  @Override
  public synchronized List<Organization> listOf(UserId member) {
    return list(
        organization -> organization.findMember(member).isPresent(),
        Comparator.comparing(
            organization -> organization.findMember(member).orElseThrow().joinedAt()));
  }

  @Override
  public synchronized Optional<Organization> findByInvitation(TokenHash hash) {
    return list(
            organization -> InvitationRules.find(organization, hash).isPresent(),
            Comparator.comparing(Organization::name))
        .stream()
        .findFirst();
  }

  @Override
  public synchronized List<Organization> listInviting(EmailAddress email) {
    return list(
        organization ->
            organization.invitations().stream().anyMatch(sent -> sent.email().equals(email)),
        Comparator.comparing(Organization::name));
  }

  @Override
  public synchronized List<Organization> listOpenTo(String domain) {
    return list(
        organization -> organization.settings().allowedDomains().contains(domain),
        Comparator.comparing(Organization::name));
  }

  @Override
  public synchronized boolean countCall(OrganizationId id, Instant periodEnd) {
    Optional<Organization> open =
        inPeriod(id, periodEnd).filter(tenant -> tenant.subscription().hasCallLeft());
    open.ifPresent(tenant -> put(id, tenant.withSubscription(used(tenant.subscription(), 1))));
    return open.isPresent();
  }

  @Override
  public synchronized void uncountCall(OrganizationId id, Instant periodEnd) {
    inPeriod(id, periodEnd)
        .filter(tenant -> tenant.subscription().callsUsed() > 0)
        .ifPresent(tenant -> put(id, tenant.withSubscription(used(tenant.subscription(), -1))));
  }

  private Optional<Organization> inPeriod(OrganizationId id, Instant periodEnd) {
    return find(id).filter(tenant -> tenant.subscription().currentPeriodEnd().equals(periodEnd));
  }

  private static Subscription used(Subscription before, int more) {
    return new Subscription(
        before.plan(),
        before.seats(),
        before.billingEmail(),
        before.callsUsed() + more,
        before.callsLimit(),
        before.currentPeriodEnd());
  }

  private List<Organization> list(Predicate<Organization> wanted, Comparator<Organization> order) {
    return organizations.values().stream().filter(wanted).sorted(order).toList();
  }

  private synchronized void put(OrganizationId id, Organization organization) {
    organizations.put(id, organization.withVersion(organization.version() + 1));
  }
}
