package com.creativeai.apikeys.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.NavigationEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** API keys in the sidebar. */
@Dependent
public class ApiKeysNavigation {
  private static final int PLACE = 30;

  @Produces
  @Dependent
  NavigationEntry apiKeys() {
    return NavigationEntry.foot("apikeys.title", ApiKeysView.class, Glyph.KEY, PLACE);
  }
}
