package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CALL-7 in Chromium: a person places a call and watches it happen. */
@ExtendWith(SharedProduct.class)
class CallJourneyIT {
  private static final double CALL_MILLIS = 120_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void personPlacesACallAndWatchesItTurnByTurn(Product product) {
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
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
  void personHandsALiveCallOverToAColleague(Product product) {
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Keys.learn(context);
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/numbers").toString());
      page.getByLabel("Name", exactly()).fill("Front desk");
      page.getByLabel("Phone number", exactly()).fill("(415) 555-2688");
      button(page, "Add").click();
      assertThat(page.getByText("+1 415-555-2688")).isVisible();
      String call =
          product.placeCall("+14155552677", product.firstAgent(), "Ask how they are today.");
      product.awaitCall(call, PATIENCE, told -> told.get("transcript").size() > 1);

      page.navigate(product.address("/calls/" + call).toString());
      Keys.go(page, "^Transfer");
      Keys.write(page, "^What they are told", "Alex wants to move the visit to Friday.");
      page.screenshot(picture("transfer-dialog"));
      assertThat(Axe.graveFindings(page)).isEmpty();
      Keys.go(page, "^Hand over");

      assertThat(page.getByText("To Front desk").first())
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CALL_MILLIS));
      page.screenshot(picture("transferred"));
      JsonNode over = product.awaitCall(call, PATIENCE, Product::isOver);
      assertThat(over.at("/end/reason").asText()).isEqualTo("transferred");
      assertThat(over.at("/transfer/state").asText()).isEqualTo("connected");
      assertThat(over.get("timeline").findValuesAsText("event"))
          .contains("transfer-asked", "transferred");
      assertThat(told(product)).contains("Alex wants to move the visit to Friday");
      assertThat(page.getByText("took the call over"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CALL_MILLIS));
    }
  }

  /** What people who took calls over heard before. */
  private static String told(Product product) {
    URI ledger =
        URI.create(
            "http://127.0.0.1:"
                + product.port("SANDBOX_CARRIER_PORT")
                + "/sandbox/ledger?kind=message");
    JsonNode kept = product.send(HttpRequest.newBuilder(ledger).build()).body();
    return String.join(" ", kept.findValuesAsText("heard"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"));
  }

  @Test
  void wrongFieldsAreToldAtTheField(Product product) {
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
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
                + " await new Promise(done => { audio.onloadedmetadata = done; audio.onerror ="
                + " done; }); return audio.duration; }");
    return ((Number) duration).doubleValue();
  }
}
