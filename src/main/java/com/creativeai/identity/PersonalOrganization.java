package com.creativeai.identity;

import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;

/** Gives somebody new, who is a member of nothing, an organization of their own (I13). */
@ApplicationScoped
public class PersonalOrganization {
  private static final System.Logger LOG = System.getLogger(PersonalOrganization.class.getName());

  @Inject OrganizationStore organizations;
  @Inject PlanSettings plans;
  @Inject AuditTrail audit;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public PersonalOrganization() {}

  public PersonalOrganization(
      OrganizationStore organizations,
      PlanSettings plans,
      AuditTrail audit,
      IdGenerator ids,
      Clock clock) {
    this.organizations = organizations;
    this.plans = plans;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  public void ensureFor(User user) {
    if (!organizations.listOf(user.id()).isEmpty()) {
      return;
    }
    OrganizationId id = new OrganizationId(ids.next());
    String name = user.name() + "’s organization";
    audit.record(
        id, user.id().toString(), "organization.created", id.toString(), Map.of("name", name));
    organizations.add(id, plans.found(id, name, user, clock.instant()));
    LOG.log(Level.INFO, "organization=created id={0} owner={1}", id, user.id());
  }
}
