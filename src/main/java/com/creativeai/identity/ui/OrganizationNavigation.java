package com.creativeai.identity.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Members and the organization at the foot of the sidebar. */
@Dependent
public class OrganizationNavigation {
  private static final int MEMBERS = 10;
  private static final int ORGANIZATION = 20;

  @Produces
  @Dependent
  NavigationEntry members() {
    return NavigationEntry.foot("members.title", MembersView.class, Glyph.USERS, MEMBERS);
  }

  @Produces
  @Dependent
  NavigationEntry organization() {
    return NavigationEntry.foot(
        "organization.title", OrganizationView.class, Glyph.SETTINGS, ORGANIZATION);
  }
}
