package com.creativeai.identity;

import com.creativeai.platform.security.OrganizationId;
import java.util.Optional;

/** Knows names for subjects of callers; implemented by whoever has callers of its own kind. */
public interface ActorNames {
  /** Empty for subjects of another kind, and for those that are gone. */
  Optional<String> findName(OrganizationId organization, String subject);
}
