package com.creativeai.identity.model;

import com.creativeai.identity.Actor;
import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.InvitationId;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Who may invite whom, and what an invitation opens (O4, O5). */
public final class InvitationRules {
  /** More than this cannot be open at once. */
  public static final int MOST_OPEN = 50;

  private InvitationRules() {}

  /** Inviting an address again replaces the invitation there was. */
  public static Organization invite(
      Organization tenant, Actor actor, Invitation invitation, Instant now) {
    MemberRules.demand(tenant, actor, Permissions.MEMBERS_WRITE);
    MemberRules.demandRank(tenant, actor, invitation.role());
    find(tenant, invitation.email())
        .ifPresent(known -> MemberRules.demandRank(tenant, actor, known.role()));
    Organization others =
        tenant
            .withInvitations(tenant.openInvitations(now))
            .withoutInvitationsTo(invitation.email());
    if (others.invitations().size() >= MOST_OPEN) {
      throw new ProblemException(
          OrganizationProblem.TOO_MANY_INVITATIONS,
          "Wait until some of the "
              + MOST_OPEN
              + " open invitations are accepted, or revoke some.");
    }
    int wanted = others.members().size() + others.invitations().size() + 1;
    if (!tenant.subscription().hasSeatFor(wanted)) {
      throw new ProblemException(
          OrganizationProblem.NO_SEAT_LEFT, "Members and invitations take all seats of the plan.");
    }
    return others.with(invitation);
  }

  /** Sends it again under a new token and for another seven days. */
  public static Organization resend(
      Organization tenant, Actor actor, InvitationId id, TokenHash fresh, Instant now) {
    Invitation invitation = managed(tenant, actor, id);
    return tenant.with(invitation.sentAgain(fresh, now));
  }

  public static Organization revoke(Organization tenant, Actor actor, InvitationId id) {
    managed(tenant, actor, id);
    return tenant.without(id);
  }

  /**
   * Makes the invited person a member. The token is worth nothing without the address it was sent
   * to, nor after its use.
   */
  public static Organization accept(
      Organization tenant, TokenHash hash, UserId user, EmailAddress email, Instant now) {
    Invitation invitation =
        find(tenant, hash)
            .filter(known -> known.isOpen(now))
            .orElseThrow(InvitationRules::notFound);
    if (!invitation.email().equals(email)) {
      throw new ProblemException(
          OrganizationProblem.INVITATION_FOR_ANOTHER,
          "Sign in with the address that the invitation was sent to.");
    }
    return MemberRules.join(tenant, new Member(user, invitation.role(), now))
        .withoutInvitationsTo(email);
  }

  public static Optional<Invitation> find(Organization tenant, TokenHash hash) {
    return tenant.invitations().stream().filter(known -> known.hash().equals(hash)).findFirst();
  }

  public static ProblemException notFound() {
    return new ProblemException(
        OrganizationProblem.INVITATION_NOT_FOUND,
        "The invitation has expired, was taken back or used. Ask for a new one.");
  }

  private static Optional<Invitation> find(Organization tenant, EmailAddress email) {
    return tenant.invitations().stream().filter(known -> known.email().equals(email)).findFirst();
  }

  private static Invitation managed(Organization tenant, Actor actor, InvitationId id) {
    MemberRules.demand(tenant, actor, Permissions.MEMBERS_WRITE);
    Invitation invitation =
        tenant.invitations().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(InvitationRules::notFound);
    MemberRules.demandRank(tenant, actor, invitation.role());
    return invitation;
  }

  /** What somebody sent out goes when they may not give it any more; without a role, all of it. */
  public static Organization withoutThoseAbove(
      Organization tenant, UserId sender, Optional<Role> role) {
    String subject = sender.toString();
    boolean mayInvite =
        role.filter(now -> now.permissions().contains(Permissions.MEMBERS_WRITE)).isPresent();
    return tenant.withInvitations(
        tenant.invitations().stream()
            .filter(
                sent ->
                    !sent.invitedBy().equals(subject)
                        || mayInvite && role.orElseThrow().isAtLeast(sent.role()))
            .toList());
  }
}
