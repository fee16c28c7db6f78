package com.creativeai.identity;

import com.creativeai.platform.security.OrganizationId;
import java.util.Set;

/**
 * Fired after a member was removed, left or got another role, on the thread that did it; what they
 * handed out and may not give any more goes with their rights.
 *
 * @param permissions what they may do from now on; nothing when they are no member any more
 */
public record RightsChanged(OrganizationId organization, UserId member, Set<String> permissions) {
  public RightsChanged {
    permissions = Set.copyOf(permissions);
  }
}
