package com.creativeai.identity;

import com.creativeai.identity.model.InvitationRules;
import com.creativeai.identity.model.MemberRules;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes somebody out of an organization: they are signed out of it at once, and no invitation from
 * before, to them or by them, leads back in (O9).
 */
@ApplicationScoped
public class RemoveMember {
  @Inject OrganizationChanges changes;
  @Inject UserStore users;
  @Inject WebSessions sessions;
  @Inject Event<RightsChanged> rights;

  public RemoveMember() {}

  RemoveMember(
      OrganizationChanges changes,
      UserStore users,
      WebSessions sessions,
      Event<RightsChanged> rights) {
    this.changes = changes;
    this.users = users;
    this.sessions = sessions;
    this.rights = rights;
  }

  public void remove(Actor actor, UserId member) {
    Optional<EmailAddress> email = users.find(member).map(User::email);
    changes.change(
        actor.organization(),
        new OrganizationChanges.Entry(
            actor.subject(), "member.removed", member.toString(), Map.of()),
        tenant -> withoutInvitations(MemberRules.remove(tenant, actor, member), member, email));
    end(actor.organization(), member);
  }

  /** The last owner stays. */
  public void leave(UserId person, OrganizationId organization) {
    Optional<EmailAddress> email = users.find(person).map(User::email);
    changes.change(
        organization,
        new OrganizationChanges.Entry(
            person.toString(), "member.left", person.toString(), Map.of()),
        tenant -> {
          if (tenant.findMember(person).isEmpty()) {
            throw OrganizationChanges.notFound();
          }
          return withoutInvitations(MemberRules.leave(tenant, person), person, email);
        });
    end(organization, person);
  }

  private void end(OrganizationId organization, UserId member) {
    sessions.endAllOf(organization, member);
    rights.fire(new RightsChanged(organization, member, Set.of()));
  }

  private static Organization withoutInvitations(
      Organization tenant, UserId member, Optional<EmailAddress> email) {
    Organization after = InvitationRules.withoutThoseAbove(tenant, member, Optional.empty());
    return email.map(after::withoutInvitationsTo).orElse(after);
  }
}
