package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AG-2 in Chromium: an agent of the sandbox is tried in writing. */
@ExtendWith(SharedProduct.class)
class TryAgentIT {
  private static final double PATIENCE_MILLIS = 60_000;

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void agentAnswersInWritingAndNobodyIsCalled(Product product) {
    int calls = product.get("/api/v1/calls").body().at("/total").asInt();
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/calls/new").toString());
      page.getByText("Try this agent without a phone").click();
      page.waitForURL("**/try/*-*");

      Locator turns = page.locator("cai-transcript li");
      turns.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
      Locator message = page.getByLabel("Message");
      assertThat(message)
          .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE_MILLIS));
      message.fill("When is breakfast?");
      message.press("Enter");

      turns.nth(2).waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
      assertThat(turns.nth(1)).containsText("When is breakfast?");
      assertThat(message).hasValue("");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start again")).click();
      // Screen readers keep what was last read to them; the turns are gone.
      assertThat(turns.filter(new Locator.FilterOptions().setHasText("When is breakfast?")))
          .hasCount(0);
      turns.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
    }
    assertThat(product.get("/api/v1/calls").body().at("/total").asInt()).isEqualTo(calls);
  }
}
