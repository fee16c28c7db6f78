package com.creativeai.identity.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The audit log in the sidebar. */
@Dependent
public class AuditNavigation {
  private static final int PLACE = 40;

  @Produces
  @Dependent
  NavigationEntry audit() {
    return NavigationEntry.foot("audit.title", AuditView.class, Glyph.LIST, PLACE);
  }
}
