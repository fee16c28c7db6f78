package com.creativeai.platform.security;

import java.security.Principal;
import java.util.Set;

/**
 * Who sent a request, after their credentials were checked.
 *
 * @param subject the user's or the API key's id
 * @param displayName for pages and the audit log
 * @param organizationName for pages
 * @param roles the role in the organization and all lesser ones
 */
public record Caller(
    String subject,
    String displayName,
    OrganizationId organization,
    String organizationName,
    Set<String> roles)
    implements Principal {
  public Caller {
    roles = Set.copyOf(roles);
  }

  @Override
  public String getName() {
    return subject;
  }
}
