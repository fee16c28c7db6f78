package com.creativeai.identity.model;

import com.creativeai.identity.CallRules;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an organization decides for itself.
 *
 * @param allowedDomains people with a confirmed address there may join by themselves (O6)
 * @param secondFactorRequired whether people without a second factor are held up (F9)
 * @param calls what holds for its calls (O11)
 */
public record OrganizationSettings(
    Set<String> allowedDomains, boolean secondFactorRequired, CallRules calls) {
  public static final OrganizationSettings NONE =
      new OrganizationSettings(Set.of(), false, CallRules.DEFAULT);

  public OrganizationSettings {
    allowedDomains = Collections.unmodifiableSet(new TreeSet<>(allowedDomains));
  }

  public OrganizationSettings withAllowedDomains(Set<String> changed) {
    return new OrganizationSettings(changed, secondFactorRequired, calls);
  }

  public OrganizationSettings withSecondFactorRequired(boolean changed) {
    return new OrganizationSettings(allowedDomains, changed, calls);
  }

  public OrganizationSettings withCalls(CallRules changed) {
    return new OrganizationSettings(allowedDomains, secondFactorRequired, changed);
  }
}
