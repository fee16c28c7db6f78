package com.creativeai.calls.port;

import java.util.Optional;

/**
 * Our account at a provider, as the provider tells it.
 *
 * @param name what it is called there; empty when the provider does not say
 * @param plan the provider's word for what was bought; empty when it does not say
 */
public record ProviderAccount(Standing standing, String name, String plan, Optional<Quota> quota) {

  /** Whether the provider works for it. */
  public enum Standing {
    ACTIVE,
    /** It works with limits that are lifted by paying. */
    TRIAL,
    /** The provider knows it and does not work for it. */
    SUSPENDED,
    /** The provider does not know these credentials. */
    WRONG_CREDENTIALS,
    /** The credentials are good, but not for this. */
    NOT_PERMITTED
  }

  /** What may be used up in a period. */
  public record Quota(long used, long most) {
    public boolean isUsedUp() {
      return used >= most;
    }
  }

  /** One of which the provider tells nothing but that. */
  public static ProviderAccount refused(Standing standing) {
    return new ProviderAccount(standing, "", "", Optional.empty());
  }
}
