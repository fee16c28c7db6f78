package com.creativeai.agents.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Agents in the sidebar. */
@Dependent
public class AgentsNavigation {
  private static final int PLACE = 60;

  @Produces
  @Dependent
  NavigationEntry agents() {
    return NavigationEntry.main("agents.title", AgentsView.class, Glyph.BOT, PLACE);
  }
}
