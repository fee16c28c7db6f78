package com.creativeai.identity.model;

import java.util.Set;
import java.util.TreeSet;

/**
 * What an organization decides for itself.
 *
 * @param allowedDomains people with a confirmed address there may join by themselves (O6)
 */
public record OrganizationSettings(Set<String> allowedDomains) {
  public static final OrganizationSettings NONE = new OrganizationSettings(Set.of());

  public OrganizationSettings {
    allowedDomains = java.util.Collections.unmodifiableSet(new TreeSet<>(allowedDomains));
  }
}
