package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Stores a new organization on the standard plan, with its owner (O7, O8). */
@ApplicationScoped
public class FoundOrganization {
  private static final System.Logger LOG = System.getLogger(FoundOrganization.class.getName());

  @Inject OrganizationStore organizations;
  @Inject PlanSettings plans;
  @Inject AuditTrail audit;
  @Inject IdGenerator ids;
  @Inject Clock clock;
  @Inject Event<OrganizationFounded> founded;

  public FoundOrganization() {}

  public FoundOrganization(
      OrganizationStore organizations,
      PlanSettings plans,
      AuditTrail audit,
      IdGenerator ids,
      Clock clock,
      Event<OrganizationFounded> founded) {
    this.organizations = organizations;
    this.plans = plans;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.founded = founded;
  }

  Organization found(String name, User owner) {
    Instant now = clock.instant();
    OrganizationId id = new OrganizationId(ids.next());
    Organization organization = plans.found(id, name, owner, now);
    audit.record(
        id, owner.id().toString(), "organization.created", id.toString(), Map.of("name", name));
    organizations.add(id, organization);
    founded.fire(new OrganizationFounded(id));
    LOG.log(Level.INFO, "organization=created id={0} owner={1}", id, owner.id());
    return organization.withVersion(1);
  }
}
