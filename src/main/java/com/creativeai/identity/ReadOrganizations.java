package com.creativeai.identity;

import com.creativeai.identity.model.Invitation;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.MemberRules;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody may know of organizations: of their own ones only (O2). */
@ApplicationScoped
public class ReadOrganizations {
  @Inject OrganizationStore organizations;
  @Inject UserStore users;
  @Inject Clock clock;

  public ReadOrganizations() {}

  ReadOrganizations(OrganizationStore organizations, UserStore users, Clock clock) {
    this.organizations = organizations;
    this.users = users;
    this.clock = clock;
  }

  /**
   * A member with what others see of them.
   *
   * @param email empty for an account that is gone
   */
  public record Person(Member member, String name, String email) {}

  /** Those the actor belongs to, the one joined first coming first; a machine has its own. */
  public List<Organization> list(Actor actor) {
    List<Organization> own =
        actor
            .person()
            .map(organizations::listOf)
            .orElseGet(() -> organizations.find(actor.organization()).stream().toList());
    return own.stream().map(this::now).toList();
  }

  /** Its subscription is the one of the present period. */
  public Organization get(Actor actor, OrganizationId id) {
    return now(readable(actor, id, Permissions.ORGANIZATION_READ));
  }

  /** By role, the highest first, then by name. */
  public List<Person> members(Actor actor) {
    return readable(actor, actor.organization(), Permissions.MEMBERS_READ).members().stream()
        .map(this::person)
        .sorted(
            Comparator.comparing((Person person) -> person.member().role())
                .reversed()
                .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The open ones, the one sent last coming first. */
  public List<Invitation> invitations(Actor actor) {
    Instant now = clock.instant();
    return readable(actor, actor.organization(), Permissions.MEMBERS_WRITE)
        .openInvitations(now)
        .stream()
        .sorted(Comparator.comparing(Invitation::sentAt).reversed())
        .toList();
  }

  /** Those the person may join by a confirmed address, and has not joined (O6). */
  public List<Organization> joinable(UserId person) {
    return users
        .find(person)
        .filter(User::isConfirmed)
        .map(user -> organizations.listOpenTo(user.email().domain()))
        .orElse(List.of())
        .stream()
        .filter(tenant -> tenant.findMember(person).isEmpty())
        .toList();
  }

  private Organization readable(Actor actor, OrganizationId id, String permission) {
    Organization tenant = organizations.find(id).orElseThrow(OrganizationChanges::notFound);
    MemberRules.demand(tenant, actor, permission);
    return tenant;
  }

  private Organization now(Organization tenant) {
    return tenant.withSubscription(tenant.subscription().at(clock.instant()));
  }

  private Person person(Member member) {
    Optional<User> user = users.find(member.user());
    return new Person(
        member,
        user.map(User::name).orElse(""),
        user.map(known -> known.email().value()).orElse(""));
  }
}
