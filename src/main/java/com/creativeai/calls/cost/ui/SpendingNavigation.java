package com.creativeai.calls.cost.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Spending in the sidebar. */
@Dependent
public class SpendingNavigation {
  private static final int PLACE = 15;

  @Produces
  @Dependent
  NavigationEntry spending() {
    return NavigationEntry.foot("spending.title", SpendingView.class, Glyph.WALLET, PLACE);
  }
}
