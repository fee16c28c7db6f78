package com.creativeai.platform.security;

/**
 * What callers may do, as constants for annotations (SC2). The same words are the scopes of API
 * keys; which role has which permission is said by identity's table of roles.
 */
public final class Permissions {
  public static final String CALLS_READ = "calls:read";
  public static final String CALLS_WRITE = "calls:write";

  /** To hear a call while it lasts. */
  public static final String CALLS_LISTEN = "calls:listen";

  /** To talk on a call in place of its agent. */
  public static final String CALLS_SPEAK = "calls:speak";

  public static final String AGENTS_READ = "agents:read";
  public static final String AGENTS_WRITE = "agents:write";
  public static final String NUMBERS_READ = "numbers:read";
  public static final String NUMBERS_WRITE = "numbers:write";
  public static final String ORGANIZATION_READ = "organization:read";
  public static final String ORGANIZATION_WRITE = "organization:write";

  /** To hand the organization over, and to make and unmake owners. */
  public static final String ORGANIZATION_OWN = "organization:own";

  public static final String MEMBERS_READ = "members:read";
  public static final String MEMBERS_WRITE = "members:write";
  public static final String API_KEYS_READ = "api-keys:read";
  public static final String API_KEYS_WRITE = "api-keys:write";
  public static final String AUDIT_READ = "audit:read";

  /** To see how the server and what it needs are doing; nothing of an organization's. */
  public static final String OPERATIONS_READ = "operations:read";

  /** A person's own account; never a machine's. */
  public static final String ACCOUNT = "account";

  /**
   * To show, or set up, the own second factor, by somebody held up for want of it: nothing else is
   * theirs then. No role and no API key has it.
   */
  public static final String SECOND_FACTOR = "second-factor";

  private Permissions() {}
}
