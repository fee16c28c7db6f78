package com.creativeai.calls;

import com.creativeai.platform.security.OrganizationId;
import java.util.Map;

/** What an organization knows of somebody who calls, before the agent says hello (CALL-11). */
public interface CallerMemory {
  /**
   * Dynamic variables for the agent. All names are always there, so that a prompt can rely on them;
   * what is not known is empty. A withheld number is nobody's.
   */
  Map<String, String> recall(OrganizationId organization, PhoneNumber caller);
}
