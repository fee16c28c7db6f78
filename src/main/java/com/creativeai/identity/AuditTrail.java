package com.creativeai.identity;

import com.creativeai.platform.security.OrganizationId;
import java.util.Map;

/** Who did what to what and when (ID-9). */
public interface AuditTrail {
  /**
   * Writes an entry; a change that cannot be written down does not happen, so this throws.
   *
   * @param actor the subject of the caller, or {@code system}
   * @param action such as {@code member.removed}
   * @param target the id of what was changed
   * @param details what else must be known, without secrets
   */
  void record(
      OrganizationId organization,
      String actor,
      String action,
      String target,
      Map<String, String> details);
}
