package com.creativeai.identity;

import static com.creativeai.platform.security.Permissions.*;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member may do in an organization; each role may do what the next may (ID-5). */
public enum Role {
  VIEWER(
      "viewer",
      Set.of(ACCOUNT, CALLS_READ, AGENTS_READ, NUMBERS_READ, ORGANIZATION_READ, MEMBERS_READ)),
  MEMBER("member", VIEWER, Set.of(CALLS_WRITE, AGENTS_WRITE)),
  ADMIN(
      "admin",
      MEMBER,
      Set.of(
          NUMBERS_WRITE,
          CALLS_LISTEN,
          CALLS_SPEAK,
          ORGANIZATION_WRITE,
          MEMBERS_WRITE,
          API_KEYS_READ,
          API_KEYS_WRITE,
          AUDIT_READ,
          OPERATIONS_READ)),
  OWNER("owner", ADMIN, Set.of(ORGANIZATION_OWN));

  private final String code;
  private final Set<String> permissions;

  Role(String code, Set<String> permissions) {
    this.code = code;
    this.permissions = permissions;
  }

  Role(String code, Role lesser, Set<String> more) {
    this(
        code,
        Stream.of(lesser.permissions, more)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** As in the API and the store. */
  public String code() {
    return code;
  }

  /** What the role allows, in the words of {@code platform.security.Permissions}. */
  public Set<String> permissions() {
    return permissions;
  }

  public boolean isAtLeast(Role other) {
    return compareTo(other) >= 0;
  }

  public static Role of(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such role: " + code));
  }
}
