package com.creativeai.calls.schedule.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Calls for later in the sidebar. */
@Dependent
public class ScheduleNavigation {
  private static final int PLACE = 25;

  @Produces
  @Dependent
  NavigationEntry schedule() {
    return NavigationEntry.main("schedule.title", ScheduleView.class, Glyph.CALENDAR, PLACE);
  }
}
