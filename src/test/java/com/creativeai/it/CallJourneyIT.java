package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CALL-7 in Chromium: a person places a call and watches it happen. */
@ExtendWith(SharedProduct.class)
class CallJourneyIT {
  private static final double CALL_MILLIS = 120_000;

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void personPlacesACallAndWatchesItTurnByTurn(Product product) {
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/calls/new").toString());
      page.getByLabel("Phone number").fill("(415) 555-2699");
      page.getByLabel("Prompt").fill("Confirm the appointment on Tuesday at 3 pm.");
      place(page).click();
      page.waitForURL("**/calls/*-*");

      Locator turns = page.locator("cai-transcript li");
      for (int turn = 0; turn < 4; turn++) {
        // Each comes by push: the page is never loaded again.
        turns.nth(turn).waitFor(new Locator.WaitForOptions().setTimeout(CALL_MILLIS));
      }
      Locator player = page.locator("cai-recording");
      player.waitFor(new Locator.WaitForOptions().setTimeout(CALL_MILLIS));
      assertThat(page.getByText("Completed").first())
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CALL_MILLIS));
      assertThat(page.getByText("Concierge, version 1")).isVisible();
      assertThat(seconds(page)).as("length of the recording").isGreaterThan(5);
    }
  }

  @Test
  void wrongFieldsAreToldAtTheField(Product product) {
    try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/calls/new").toString());
      page.getByLabel("Phone number").fill("911");
      page.getByLabel("Prompt").fill("p".repeat(1001));
      place(page).click();

      assertThat(page.getByText("Emergency numbers are never called.").first()).isVisible();
      assertThat(page).hasURL(product.address("/calls/new").toString());
    }
  }

  private static Locator place(Page page) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Place call"));
  }

  /** What the browser itself read of the WAV file. */
  private static double seconds(Page page) {
    Object duration =
        page.evaluate(
            "async () => { const audio = new Audio(document.querySelector('cai-recording').src);"
                + " await new Promise(done => { audio.onloadedmetadata = done; audio.onerror = done; });"
                + " return audio.duration; }");
    return ((Number) duration).doubleValue();
  }
}
