package com.creativeai.identity;

import com.creativeai.identity.model.MemberRules;
import com.creativeai.identity.model.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives a member another role (O2, O3). */
@ApplicationScoped
public class ChangeRole {
  @Inject OrganizationChanges changes;

  public ChangeRole() {}

  ChangeRole(OrganizationChanges changes) {
    this.changes = changes;
  }

  public Organization change(Actor actor, UserId member, Role wanted) {
    return changes.change(
        actor.organization(),
        new OrganizationChanges.Entry(
            actor.subject(),
            "member.role-changed",
            member.toString(),
            Map.of("role", wanted.code())),
        tenant -> MemberRules.changeRole(tenant, actor, member, wanted));
  }
}
