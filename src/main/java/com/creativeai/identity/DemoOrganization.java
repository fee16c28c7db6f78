package com.creativeai.identity;

import com.creativeai.platform.security.OrganizationId;

/** The organization of the demo data. */
public final class DemoOrganization {
  public static final OrganizationId ID =
      OrganizationId.parse("019a0000-0000-7000-8000-00000000d000");
  public static final String NAME = "Demo";
  public static final EmailAddress OWNER_EMAIL = new EmailAddress("demo@creativeai.test");

  static final UserId OWNER = UserId.parse("019a0000-0000-7000-8000-00000000d001");
  static final String OWNER_NAME = "Demo Owner";

  private DemoOrganization() {}
}
