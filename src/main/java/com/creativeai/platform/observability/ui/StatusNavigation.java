package com.creativeai.platform.observability.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The status in the sidebar. */
@Dependent
public class StatusNavigation {
  private static final int PLACE = 50;

  @Produces
  @Dependent
  NavigationEntry status() {
    return NavigationEntry.foot("status.title", StatusView.class, Glyph.ACTIVITY, PLACE);
  }
}
