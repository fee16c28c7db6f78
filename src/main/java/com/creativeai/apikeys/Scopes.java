package com.creativeai.apikeys;

import com.creativeai.identity.Actor;
import com.creativeai.identity.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an API key may be allowed to do (K2): permissions as in the table of roles, but nothing that
 * only people may do.
 */
public final class Scopes {
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
        .filter(permission -> !Actor.PEOPLE_ONLY.contains(permission))
        .collect(Collectors.toUnmodifiableSet());
  }
}
