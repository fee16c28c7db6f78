package com.creativeai.calls.number.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Numbers in the sidebar. */
@Dependent
public class NumbersNavigation {
  private static final int PLACE = 65;

  @Produces
  @Dependent
  NavigationEntry numbers() {
    return NavigationEntry.main("numbers.title", NumbersView.class, Glyph.PHONE_INCOMING, PLACE);
  }
}
