package com.creativeai.identity.ui;

import com.creativeai.identity.Actor;
import com.creativeai.identity.CreateOrganization;
import com.creativeai.identity.JoinOrganization;
import com.creativeai.identity.ReadOrganizations;
import com.creativeai.identity.RemoveMember;
import com.creativeai.identity.TransferOrganization;
import com.creativeai.identity.UpdateOrganization;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What pages ask about organizations, for whoever uses them at that moment. */
@Dependent
public class OrganizationDesk {
  @Inject CurrentCaller current;
  @Inject ReadOrganizations organizations;
  @Inject CreateOrganization create;
  @Inject UpdateOrganization update;
  @Inject RemoveMember members;
  @Inject TransferOrganization transfer;
  @Inject JoinOrganization join;
  @Inject PageSwitch pages;

  boolean isSignedIn() {
    return current.find().isPresent();
  }

  boolean may(String permission) {
    return current.get().permissions().contains(permission);
  }

  UserId me() {
    return actor().person().orElseThrow();
  }

  OrganizationId here() {
    return current.organization();
  }

  Organization organization() {
    return organizations.get(actor(), here());
  }

  List<Organization> mine() {
    return organizations.list(actor());
  }

  List<Organization> joinable() {
    return organizations.joinable(me());
  }

  List<ReadOrganizations.Person> members() {
    return organizations.members(actor());
  }

  void create(String name) {
    switchTo(create.create(me(), name).id());
  }

  void rename(String name, String billingEmail) {
    update.update(
        actor(),
        new UpdateOrganization.Command(
            here(), Optional.of(name), Optional.empty(), Optional.of(billingEmail)));
  }

  void allow(Set<String> domains) {
    update.update(
        actor(),
        new UpdateOrganization.Command(
            here(), Optional.empty(), Optional.of(domains), Optional.empty()));
  }

  void requireSecondFactor(boolean required) {
    update.update(
        actor(),
        new UpdateOrganization.Command(
            here(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(required),
            UpdateOrganization.CallsChange.NOTHING));
  }

  void ruleCalls(UpdateOrganization.CallsChange change) {
    update.update(
        actor(),
        new UpdateOrganization.Command(
            here(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            change));
  }

  void transfer(UserId to) {
    transfer.transfer(actor(), here(), to);
  }

  /** The session in it ends with the membership. */
  void leave() {
    members.leave(me(), here());
    pages.signedOut();
  }

  void join(OrganizationId id) {
    join.joinByDomain(me(), id);
    switchTo(id);
  }

  /** The name of the organization that the token invites to. */
  String invitingOrganization(String token) {
    return join.invitingOrganization(token);
  }

  void accept(String token) {
    switchTo(join.accept(me(), token).id());
  }

  void switchTo(OrganizationId id) {
    pages.switchTo(actor(), id);
  }

  private Actor actor() {
    return Actor.of(current.get());
  }
}
