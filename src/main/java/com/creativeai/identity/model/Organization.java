package com.creativeai.identity.model;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.InvitationId;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tenant, its members and those invited: one document, so that one compare-and-set decides every
 * change (O1). What changes are allowed is said by {@link MemberRules} and {@link InvitationRules}.
 *
 * @param members the first of the owners is the one it was handed to last
 * @param version of the stored document; zero before it is stored
 */
public record Organization(
    OrganizationId id,
    String name,
    List<Member> members,
    OrganizationSettings settings,
    Subscription subscription,
    List<Invitation> invitations,
    Instant createdAt,
    long version) {
  public Organization {
    members = List.copyOf(members);
    invitations = List.copyOf(invitations);
  }

  /** A new organization without limits. */
  public Organization(OrganizationId id, String name, List<Member> members, Instant createdAt) {
    this(
        id,
        name,
        members,
        OrganizationSettings.NONE,
        Subscription.UNLIMITED,
        List.of(),
        createdAt,
        0);
  }

  public Optional<Member> findMember(UserId user) {
    return members.stream().filter(member -> member.user().equals(user)).findFirst();
  }

  public List<Member> owners() {
    return members.stream().filter(member -> member.role() == Role.OWNER).toList();
  }

  /** The owner that invoices and questions go to. */
  public Optional<Member> owner() {
    return owners().stream().findFirst();
  }

  /** Adds the member, or gives them the role they now have. */
  public Organization with(Member member) {
    List<Member> changed = new ArrayList<>(members);
    changed.replaceAll(known -> known.user().equals(member.user()) ? member : known);
    if (!changed.contains(member)) {
      changed.add(member);
    }
    return withMembers(changed);
  }

  public Organization without(UserId user) {
    return withMembers(members.stream().filter(member -> !member.user().equals(user)).toList());
  }

  public Organization withMembers(List<Member> changed) {
    return new Organization(
        id, name, changed, settings, subscription, invitations, createdAt, version);
  }

  public Organization withName(String changed) {
    return new Organization(
        id, changed, members, settings, subscription, invitations, createdAt, version);
  }

  public Organization withSettings(OrganizationSettings changed) {
    return new Organization(
        id, name, members, changed, subscription, invitations, createdAt, version);
  }

  public Organization withSubscription(Subscription changed) {
    return new Organization(id, name, members, settings, changed, invitations, createdAt, version);
  }

  public Organization withVersion(long changed) {
    return new Organization(
        id, name, members, settings, subscription, invitations, createdAt, changed);
  }

  public List<Invitation> openInvitations(Instant now) {
    return invitations.stream().filter(invitation -> invitation.isOpen(now)).toList();
  }

  public Organization with(Invitation invitation) {
    return withInvitations(
        Stream.concat(
                invitations.stream().filter(known -> !known.id().equals(invitation.id())),
                Stream.of(invitation))
            .toList());
  }

  public Organization without(InvitationId invitation) {
    return withInvitations(
        invitations.stream().filter(known -> !known.id().equals(invitation)).toList());
  }

  /** Takes back every invitation to the address. */
  public Organization withoutInvitationsTo(EmailAddress email) {
    return withInvitations(
        invitations.stream().filter(known -> !known.email().equals(email)).toList());
  }

  public Organization withInvitations(List<Invitation> changed) {
    return new Organization(id, name, members, settings, subscription, changed, createdAt, version);
  }
}
