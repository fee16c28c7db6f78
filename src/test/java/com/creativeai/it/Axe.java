package com.creativeai.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds on a page. */
final class Axe {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Axe() {}

  /** Where something lies over the page, only there: the rest is out of reach meanwhile. */
  static List<Rule> graveFindings(Page page) {
    // In the page itself, because there are no frames of others; that is much quicker.
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    if (page.locator(Opened.OVERLAY).count() > 0) {
      axe.include(Opened.OVERLAY);
    }
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .toList();
  }
}
