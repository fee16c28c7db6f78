package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CALL-9, ML2: the connection of a real call, by API and on the page. */
@ExtendWith(SharedProduct.class)
class MediaLogIT {
  private static final String HANGS_UP_EARLY = "+12025550111";
  private static final String SECRET = "pelican";

  @Test
  void connectionIsToldWithoutWhatWasSaid(Product product) {
    String call = talk(product);

    JsonNode list = product.get("/api/v1/media-connections").body();
    JsonNode events = product.get("/api/v1/calls/" + call + "/media-events").body();

    assertThat(list.get("logging").asBoolean()).isTrue();
    assertThat(list.get("connections").findValuesAsText("callId")).contains(call);
    assertThat(events.get("events").findValuesAsText("event"))
        .contains("open", "ready", "agent-said", "audio", "close");
    assertThat(events.toString()).doesNotContain(SECRET).doesNotContain("2025550111");
    assertThat(String.join(" ", events.get("events").findValuesAsText("detail")))
        .contains("event 1, ")
        .contains(" characters");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390"})
  void pageShowsTheEventsOfAConnection(ColorScheme scheme, int width, Product product) {
    String call = talk(product);
    try (Browser browser = new Browser();
        BrowserContext context = browser.context(scheme, width, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/media?call=" + call).toString());
      page.getByText("agent-said").first().waitFor();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", "media-call-" + scheme + width + ".png"))
              .setFullPage(true));

      assertThat(page.locator("body").innerText()).contains(call).doesNotContain(SECRET);
    }
  }

  private static String talk(Product product) {
    String words = "Hello, the word of the day is " + SECRET + ".";
    String call = product.placeCall(HANGS_UP_EARLY, product.firstAgent(), "", words);
    product.awaitCall(call, Duration.ofMinutes(1), Product::isOver);
    return call;
  }
}
