package com.creativeai.identity.model;

import com.creativeai.identity.Actor;
import com.creativeai.identity.FactorProblem;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Permissions;
import java.util.ArrayList;
import java.util.List;

/** Who may change whose place (O2, O3). Each rule answers the organization as it is afterwards. */
public final class MemberRules {
  private MemberRules() {}

  public static Organization changeRole(
      Organization tenant, Actor actor, UserId target, Role wanted) {
    demand(tenant, actor, Permissions.MEMBERS_WRITE);
    Member member = member(tenant, target);
    if (member.role() == wanted) {
      return tenant;
    }
    demandRank(tenant, actor, member.role());
    demandRank(tenant, actor, wanted);
    Organization changed = tenant.with(new Member(target, wanted, member.joinedAt()));
    return keepingAnOwner(changed);
  }

  /** Members may take themselves out; that is leaving. */
  public static Organization remove(Organization tenant, Actor actor, UserId target) {
    if (actor.person().filter(target::equals).isPresent()) {
      return leave(tenant, target);
    }
    demand(tenant, actor, Permissions.MEMBERS_WRITE);
    demandRank(tenant, actor, member(tenant, target).role());
    return keepingAnOwner(tenant.without(target));
  }

  public static Organization leave(Organization tenant, UserId person) {
    member(tenant, person);
    return keepingAnOwner(tenant.without(person));
  }

  /** The new owner comes first; who hands over stays as an admin. */
  public static Organization transfer(Organization tenant, Actor actor, UserId to) {
    demand(tenant, actor, Permissions.ORGANIZATION_OWN);
    Member next = member(tenant, to);
    UserId from = actor.person().orElseThrow();
    if (from.equals(to)) {
      return tenant;
    }
    Member before = member(tenant, from);
    List<Member> members = new ArrayList<>();
    members.add(new Member(to, Role.OWNER, next.joinedAt()));
    tenant.with(new Member(from, Role.ADMIN, before.joinedAt())).without(to).members().stream()
        .forEach(members::add);
    return tenant.withMembers(members);
  }

  /** Takes a seat; somebody who is a member already keeps their role. */
  public static Organization join(Organization tenant, Member member) {
    if (tenant.findMember(member.user()).isPresent()) {
      return tenant;
    }
    return demandSeat(tenant, tenant.with(member));
  }

  static Organization demandSeat(Organization tenant, Organization changed) {
    if (!tenant.subscription().hasSeatFor(changed.members().size())) {
      throw new ProblemException(
          OrganizationProblem.NO_SEAT_LEFT,
          "All seats of the plan are taken. Remove a member, or choose a larger plan.");
    }
    return changed;
  }

  /** A stranger finds no organization; a member without the right is told so. */
  public static void demand(Organization tenant, Actor actor, String permission) {
    if (!actor.isIn(tenant)) {
      throw new ProblemException(
          OrganizationProblem.ORGANIZATION_NOT_FOUND, "There is no such organization.");
    }
    if (actor.isHeldBy(tenant)) {
      throw new ProblemException(
          FactorProblem.SECOND_FACTOR_REQUIRED,
          "The organization wants a second factor: show yours, or set one up.");
    }
    if (!actor.may(tenant, permission)) {
      throw permission.equals(Permissions.ORGANIZATION_OWN)
          ? ownersOnly()
          : new ProblemException(
              CommonProblem.NOT_ALLOWED, "Ask an administrator of the organization to do this.");
    }
  }

  /** Nobody touches, gives or takes a role above their own, and owners are made by owners. */
  static void demandRank(Organization tenant, Actor actor, Role role) {
    if (actor.rank(tenant).isAtLeast(role)) {
      return;
    }
    if (role == Role.OWNER) {
      throw ownersOnly();
    }
    throw ProblemException.atField(
        OrganizationProblem.ROLE_TOO_HIGH, "role", "Choose a role up to your own.");
  }

  private static ProblemException ownersOnly() {
    return new ProblemException(OrganizationProblem.OWNERS_ONLY, "Ask an owner to do this.");
  }

  private static Member member(Organization tenant, UserId user) {
    return tenant
        .findMember(user)
        .orElseThrow(
            () ->
                new ProblemException(
                    OrganizationProblem.MEMBER_NOT_FOUND, "There is no such member."));
  }

  private static Organization keepingAnOwner(Organization changed) {
    if (changed.owners().isEmpty()) {
      throw new ProblemException(
          OrganizationProblem.LAST_OWNER, "Make somebody else an owner first.");
    }
    return changed;
  }
}
