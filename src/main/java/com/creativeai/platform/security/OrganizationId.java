package com.creativeai.platform.security;

import java.util.UUID;

/** The tenant; first argument of every store method. */
public record OrganizationId(UUID value) {
  public static OrganizationId parse(String text) {
    return new OrganizationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
