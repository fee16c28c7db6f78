package com.creativeai.calls.connection.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The connections in the sidebar, above the status. */
@Dependent
public class ConnectionsNavigation {
  private static final int PLACE = 48;

  @Produces
  @Dependent
  NavigationEntry connections() {
    return NavigationEntry.foot("connections.title", ConnectionsView.class, Glyph.PLUG, PLACE);
  }
}
