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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CALL-9 in Chromium: the person of a recorded call talks with an agent once more. */
@ExtendWith(SharedProduct.class)
class ReplayIT {
  private static final double REPLAY_MILLIS = 120_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void agentHearsWhatThePersonSaidAndAnswersIt(Product product) {
    String call =
        product.placeCall(
            "+14155552675", product.firstAgent(), "Confirm the appointment on Tuesday at 3 pm.");
    JsonNode over =
        product.awaitCall(call, PATIENCE, told -> Product.isOver(told) && told.has("recordingUrl"));
    List<String> said = said(over);
    assertThat(said).isNotEmpty();
    int calls = product.get("/api/v1/calls?limit=1").body().get("total").asInt();

    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/calls/" + call).toString());
      page.getByText("Replay with an agent").click();
      page.waitForURL("**/replay");
      Locator then = page.locator("cai-transcript").first();
      Locator now = page.locator("cai-transcript").nth(1);
      assertThat(then).containsText(said.get(0));
      button(page, "Start replay").click();

      // What the agent understood came through the audio: the recording, not the old transcript.
      assertThat(now).containsText(said.get(0), patiently());
      assertThat(now.locator("li").nth(2))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(REPLAY_MILLIS));
      page.screenshot(picture("replay"));
      assertThat(button(page, "Start replay"))
          .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(REPLAY_MILLIS));

      button(page, "Start replay").click();
      assertThat(page.getByText("The agent hears the recording.")).isVisible();
      button(page, "Stop").click();
      assertThat(page.getByText("The replay is over.")).isVisible();
    }
    assertThat(product.get("/api/v1/calls?limit=1").body().get("total").asInt()).isEqualTo(calls);
    JsonNode same = product.get("/api/v1/calls/" + call).body();
    assertThat(same.get("transcript")).isEqualTo(over.get("transcript"));
  }

  private static List<String> said(JsonNode call) {
    List<String> words = new ArrayList<>();
    for (JsonNode turn : call.get("transcript")) {
      if (turn.get("role").asText().equals("user")) {
        words.add(turn.get("message").asText());
      }
    }
    return words;
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(REPLAY_MILLIS);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"));
  }
}
