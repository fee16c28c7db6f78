package com.creativeai.apikeys;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.Permissions;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an API key may be allowed to do (K2): permissions as in the table of roles, but neither a
 * person's own account nor the ownership of the organization.
 */
public final class Scopes {
  private static final Set<String> NEVER =
      Set.of(Permissions.ACCOUNT, Permissions.ORGANIZATION_OWN);

  /** All there are. */
  public static final Set<String> ALL = of(Role.OWNER);

  private Scopes() {}

  /** Everything of a role that a machine can have. */
  public static Set<String> of(Role role) {
    return within(role.permissions());
  }

  /** Everything that somebody with these permissions may hand on. */
  public static Set<String> within(Collection<String> permissions) {
    return permissions.stream()
        .filter(permission -> !NEVER.contains(permission))
        .collect(Collectors.toUnmodifiableSet());
  }
}
