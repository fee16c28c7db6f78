package com.creativeai.identity;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/** Gives somebody new, who is a member of nothing, an organization of their own (I13). */
@ApplicationScoped
public class PersonalOrganization {
  private static final System.Logger LOG = System.getLogger(PersonalOrganization.class.getName());

  @Inject OrganizationStore organizations;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public PersonalOrganization() {}

  public PersonalOrganization(OrganizationStore organizations, IdGenerator ids, Clock clock) {
    this.organizations = organizations;
    this.ids = ids;
    this.clock = clock;
  }

  public void ensureFor(User user) {
    if (!organizations.listOf(user.id()).isEmpty()) {
      return;
    }
    OrganizationId id = new OrganizationId(ids.next());
    organizations.save(
        id,
        new Organization(
            id,
            user.name() + "’s organization",
            List.of(new Member(user.id(), Role.OWNER, clock.instant())),
            clock.instant()));
    LOG.log(Level.INFO, "organization=created id={0} owner={1}", id, user.id());
  }
}
