package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CALL-7 in Chromium: a person places a call and watches it happen. */
@ExtendWith(SharedProduct.class)
class CallJourneyIT {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final double CALL_MILLIS = 120_000;
  private static final Set<String> GRAVE = Set.of("serious", "critical");

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

  @Test
  void everyPageIsAccessibleInLightDarkAndOnAPhone(Product product) {
    String agent = product.firstAgent();
    String id = product.placeCall("+12025550101", agent, "");
    product.awaitCall(id, java.time.Duration.ofMinutes(1), Product::isOver);
    record Look(String name, ColorScheme scheme, int width) {}

    for (Look look :
        List.of(
            new Look("light", ColorScheme.LIGHT, 1280),
            new Look("dark", ColorScheme.DARK, 1280),
            new Look("phone", ColorScheme.LIGHT, 390))) {
      try (BrowserContext context = browser.context(look.scheme(), look.width(), 860)) {
        Page anonymous = context.newPage();
        anonymous.navigate(product.address("/sign-in").toString());
        anonymous.getByLabel("E-mail address").waitFor();
        examine(anonymous, "sign-in-" + look.name());
        Page page = Browser.signIn(context, product);
        for (String path : List.of("/calls", "/calls/new", "/calls/" + id)) {
          page.navigate(product.address(path).toString());
          page.locator("h1").first().waitFor();
          settle(page);
          String name = path.equals("/calls/" + id) ? "call" : path.substring(1).replace('/', '-');
          examine(page, name + "-" + look.name());
        }
      }
    }
  }

  private static void examine(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    List<Rule> grave =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .toList();
    assertThat(grave).as("grave accessibility findings on " + name).isEmpty();
  }

  /**
   * Data and width come after the page; a list that changes its columns has no header meanwhile.
   */
  private static void settle(Page page) {
    page.waitForTimeout(2_000);
    page.waitForFunction(
        "() => [...document.querySelectorAll('vaadin-grid')]"
            + ".every(grid => grid.shadowRoot.querySelector('th') !== null)");
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
