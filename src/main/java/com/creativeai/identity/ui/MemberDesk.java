package com.creativeai.identity.ui;

import com.creativeai.identity.Actor;
import com.creativeai.identity.ChangeRole;
import com.creativeai.identity.InvitationId;
import com.creativeai.identity.InviteMember;
import com.creativeai.identity.ReadOrganizations;
import com.creativeai.identity.RemoveMember;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Invitation;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** What the page of members asks of the product, for whoever uses it at that moment. */
@Dependent
public class MemberDesk {
  @Inject CurrentCaller current;
  @Inject ReadOrganizations organizations;
  @Inject ChangeRole changeRole;
  @Inject RemoveMember remove;
  @Inject InviteMember invite;

  List<ReadOrganizations.Person> members() {
    return organizations.members(actor());
  }

  List<Invitation> invitations() {
    return organizations.invitations(actor());
  }

  boolean mayManage() {
    return current.get().permissions().contains(Permissions.MEMBERS_WRITE);
  }

  boolean isMe(UserId person) {
    return actor().person().filter(person::equals).isPresent();
  }

  /** The roles the caller may give, the lowest first. */
  List<Role> rolesToGive() {
    Actor actor = actor();
    Organization tenant = organizations.get(actor, actor.organization());
    return Arrays.stream(Role.values()).filter(actor.rank(tenant)::isAtLeast).toList();
  }

  void changeRole(UserId person, Role role) {
    changeRole.change(actor(), person, role);
  }

  void remove(UserId person) {
    remove.remove(actor(), person);
  }

  InviteMember.Sent invite(String email, Role role) {
    return invite.invite(actor(), email, role);
  }

  InviteMember.Sent resend(InvitationId id) {
    return invite.resend(actor(), id);
  }

  void revoke(InvitationId id) {
    invite.revoke(actor(), id);
  }

  private Actor actor() {
    return Actor.of(current.get());
  }
}
