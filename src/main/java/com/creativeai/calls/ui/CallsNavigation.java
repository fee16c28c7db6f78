package com.creativeai.calls.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The dashboard and calls in the sidebar. */
@Dependent
public class CallsNavigation {
  private static final int DASHBOARD_PLACE = 10;
  private static final int PLACE = 20;
  private static final int MEDIA_PLACE = 55;

  @Produces
  @Dependent
  NavigationEntry dashboard() {
    return NavigationEntry.main(
        "calls.dashboard.title", DashboardView.class, Glyph.LAYOUT_DASHBOARD, DASHBOARD_PLACE);
  }

  @Produces
  @Dependent
  NavigationEntry calls() {
    return NavigationEntry.main("calls.title", CallsView.class, Glyph.PHONE, PLACE);
  }

  @Produces
  @Dependent
  NavigationEntry live() {
    return NavigationEntry.main("calls.live", LiveView.class, Glyph.RADIO, PLACE + 1);
  }

  @Produces
  @Dependent
  NavigationEntry media() {
    return NavigationEntry.foot("media.title", MediaView.class, Glyph.WRENCH, MEDIA_PLACE);
  }
}
