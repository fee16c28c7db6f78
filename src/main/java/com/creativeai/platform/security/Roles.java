package com.creativeai.platform.security;

import java.util.List;
import java.util.Set;

/** The names of the roles, as constants for annotations (SC2). */
public final class Roles {
  public static final String OWNER = "owner";
  public static final String ADMIN = "admin";
  public static final String MEMBER = "member";
  public static final String VIEWER = "viewer";

  private static final List<String> FROM_HIGHEST = List.of(OWNER, ADMIN, MEMBER, VIEWER);

  private Roles() {}

  /** The role itself and every lesser one. */
  public static Set<String> including(String role) {
    int place = FROM_HIGHEST.indexOf(role);
    if (place < 0) {
      throw new IllegalArgumentException("no such role: " + role);
    }
    return Set.copyOf(FROM_HIGHEST.subList(place, FROM_HIGHEST.size()));
  }
}
