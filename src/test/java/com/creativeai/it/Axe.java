package com.creativeai.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds on a page. */
final class Axe {
  private static final int MOST_LOOKS = 3;
  private static final int PAUSE_MILLIS = 500;
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Axe() {}

  /** What stays: colours that components are just changing are seen half-way. */
  static List<Rule> graveFindings(Page page) {
    List<Rule> found = look(page);
    for (int again = 0; again < MOST_LOOKS && !found.isEmpty(); again++) {
      page.waitForTimeout(PAUSE_MILLIS);
      found = look(page);
    }
    return found;
  }

  /** Where something lies over the page, only there: the rest is out of reach meanwhile. */
  private static List<Rule> look(Page page) {
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
