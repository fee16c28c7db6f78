package com.creativeai.identity;

import com.creativeai.platform.security.Roles;
import java.util.Arrays;

/** What a member may do in an organization; each role may do what the next may (ID-5). */
public enum Role {
  OWNER(Roles.OWNER),
  ADMIN(Roles.ADMIN),
  MEMBER(Roles.MEMBER),
  VIEWER(Roles.VIEWER);

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** As in annotations, the API and the store. */
  public String code() {
    return code;
  }

  public static Role of(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such role: " + code));
  }
}
