package com.creativeai.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** What people do who have a keyboard only. */
final class Keys {
  static final int MOST_STOPS = 400;

  private Keys() {}

  /** Has the pages of a context tell what the focus is on. */
  static void learn(BrowserContext context) {
    context.addInitScript(Scripts.read("keyboard.js"));
  }

  static void go(Page page, String name) {
    tabTo(page, name);
    page.keyboard().press("Enter");
  }

  static void write(Page page, String name, String words) {
    tabTo(page, name);
    page.keyboard().press("Control+a");
    page.keyboard().type(words);
  }

  static void tabTo(Page page, String name) {
    Browser.settle(page);
    Pattern wanted = Pattern.compile(name);
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if (wanted.matcher((String) page.evaluate("() => keyboard.named()")).find()) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no key leads to " + name + " of " + page.url());
  }
}
