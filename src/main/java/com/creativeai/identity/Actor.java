package com.creativeai.identity;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whoever changes an organization. A person's rights are read from the organization at the moment
 * of the change; a machine has those of its key, in its own organization only, and is never an
 * owner (O2).
 *
 * @param organization the one that the credentials are for
 * @param person empty for a machine
 * @param strong whether the person showed a second factor
 */
public record Actor(
    OrganizationId organization,
    String subject,
    Optional<UserId> person,
    Set<String> permissions,
    boolean strong) {
  /** What no machine may do. */
  public static final Set<String> PEOPLE_ONLY =
      Set.of(
          Permissions.ORGANIZATION_OWN,
          Permissions.CALLS_LISTEN,
          Permissions.CALLS_SPEAK,
          Permissions.ACCOUNT);

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  /** Somebody who showed no second factor, or a machine. */
  public Actor(
      OrganizationId organization,
      String subject,
      Optional<UserId> person,
      Set<String> permissions) {
    this(organization, subject, person, permissions, false);
  }

  public static Actor of(Caller caller) {
    Optional<UserId> person =
        caller.permissions().contains(Permissions.ACCOUNT)
            ? Optional.of(UserId.parse(caller.subject()))
            : Optional.empty();
    return new Actor(
        caller.organization(), caller.subject(), person, caller.permissions(), caller.isStrong());
  }

  /** Whether the actor belongs there at all. */
  public boolean isIn(Organization tenant) {
    return person
        .map(user -> tenant.findMember(user).isPresent())
        .orElse(tenant.id().equals(organization));
  }

  /** Whether the organization wants a second factor that the person did not show (F9). */
  public boolean isHeldBy(Organization tenant) {
    return tenant.settings().secondFactorRequired() && person.isPresent() && !strong;
  }

  public boolean may(Organization tenant, String permission) {
    return person
        .map(user -> roleOf(user, tenant).filter(r -> r.permissions().contains(permission)))
        .map(Optional::isPresent)
        .orElseGet(
            () -> isIn(tenant) && permissions.contains(permission) && !isPeoples(permission));
  }

  /** The highest role the actor may give and take: a machine none that may do more than itself. */
  public Role rank(Organization tenant) {
    return person.flatMap(user -> roleOf(user, tenant)).orElseGet(this::machinesRank);
  }

  private Role machinesRank() {
    return Stream.of(Role.ADMIN, Role.MEMBER)
        .filter(role -> role.permissions().stream().allMatch(this::isCovered))
        .findFirst()
        .orElse(Role.VIEWER);
  }

  private boolean isCovered(String permission) {
    return permissions.contains(permission) || isPeoples(permission);
  }

  private static Optional<Role> roleOf(UserId user, Organization tenant) {
    return tenant.findMember(user).map(Member::role);
  }

  private static boolean isPeoples(String permission) {
    return PEOPLE_ONLY.contains(permission);
  }
}
