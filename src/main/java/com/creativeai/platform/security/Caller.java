package com.creativeai.platform.security;

import java.security.Principal;
import java.util.Set;

/**
 * Who sent a request, after their credentials were checked.
 *
 * @param subject the user's or the API key's id
 * @param displayName for pages and the audit log
 * @param organizationName for pages
 * @param permissions what they may do in the organization
 */
public record Caller(
    String subject,
    String displayName,
    OrganizationId organization,
    String organizationName,
    Set<String> permissions)
    implements Principal {
  public Caller {
    permissions = Set.copyOf(permissions);
  }

  @Override
  public String getName() {
    return subject;
  }
}
