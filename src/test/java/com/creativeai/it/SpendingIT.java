package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CALL-12 in the running product: what calls cost, and caps that are kept before the dial. */
@ExtendWith(SharedProduct.class)
class SpendingIT {
  private static final String CAPS = "/api/v1/spending/caps";
  private static final String SPENT_UP = "{\"perDay\":\"0.01\"}";

  @RegisterExtension static final Browser BROWSER = new Browser();

  /** Other tests place calls in the same organization. */
  @AfterEach
  void uncap(Product product) {
    assertThat(cap(product, "{}").status()).isEqualTo(200);
  }

  @Test
  void estimateTellsTheCostOfTheUsualAndOfTheLongestCall(Product product) {
    JsonNode told = product.post("/api/v1/calls/estimate", "{\"to\":\"(415) 555-2671\"}").body();

    assertThat(told.get("to").asText()).isEqualTo("+14155552671");
    assertThat(told.at("/twilioPerMinute/amount").asText()).isEqualTo("0.0140");
    assertThat(told.at("/usual/duration").asInt()).isEqualTo(180);
    assertThat(new BigDecimal(told.at("/usual/cost/amount").asText()))
        .isEqualByComparingTo("0.342")
        .isLessThan(new BigDecimal(told.at("/most/cost/amount").asText()));
    assertThat(told.get("withinCaps").asBoolean()).isTrue();

    Product.Answer refused = product.post("/api/v1/calls/estimate", "{\"to\":\"911\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("code").asText()).isEqualTo("number-not-allowed");
  }

  @Test
  void callThatDoesNotFitIsRefusedAndDialsNobody(Product product) {
    Product.Answer capped = cap(product, SPENT_UP);
    assertThat(capped.body().at("/today/cap/amount").asText()).isEqualTo("0.010000");

    String order = "{\"to\":\"+14155552640\",\"agentId\":\"" + product.firstAgent() + "\"}";
    Product.Answer refused = product.post("/api/v1/calls", order);
    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.body().get("code").asText()).isEqualTo("spending-cap-reached");
    assertThat(product.get("/api/v1/calls?search=4155552640").body().get("total").asInt()).isZero();
    assertThat(product.get("/api/v1/audit?search=spending-caps").body().get("total").asInt())
        .isPositive();

    assertThat(cap(product, "{\"perDay\":\"ten\"}").status()).isEqualTo(422);
  }

  @Test
  void spentMoneyIsCountedAndCallsSayWhatTheyWillCost(Product product) {
    BigDecimal before = spentThisMonth(product);
    String id = product.placeCall("+14155552641", product.firstAgent(), "Say hello.");
    JsonNode call = product.get("/api/v1/calls/" + id).body();

    assertThat(call.at("/billing/estimatedCost/currency").asText()).isEqualTo("USD");
    assertThat(spentThisMonth(product)).isGreaterThan(before);
    product.post("/api/v1/calls/" + id + "/hangup", "");
  }

  @Test
  void personCapsTheSpendingAndIsToldBeforeAndAfter(Product product) {
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/spending").toString());
      page.getByLabel("Most per day").fill("0.5");
      page.getByLabel("Most per month").fill("200");
      button(page, "Save caps").click();
      assertThat(page.getByText("The caps are saved")).isVisible();
      assertThat(page.getByText("Of $200.00", new Page.GetByTextOptions().setExact(false)))
          .isVisible();
      page.screenshot(picture("spending"));

      page.navigate(product.address("/calls/new").toString());
      page.getByLabel("Phone number").fill("(415) 555-2642");
      assertThat(page.getByText("About $0.342 for 3 minutes")).isVisible();
      assertThat(page.getByText("caps do not leave that much")).isVisible();
      page.screenshot(picture("new-call-capped"));
      button(page, "Place call").click();
      assertThat(page.getByText("This could cost 1.14 USD")).isVisible();
      assertThat(page).hasURL(product.address("/calls/new").toString());
    }
    try (BrowserContext context = BROWSER.context(ColorScheme.DARK, 390, 844)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/spending").toString());
      assertThat(button(page, "Save caps")).isVisible();
      page.screenshot(picture("spending-phone-dark"));
    }
  }

  private static BigDecimal spentThisMonth(Product product) {
    return new BigDecimal(
        product.get("/api/v1/spending").body().at("/month/spent/amount").asText());
  }

  private static Product.Answer cap(Product product, String caps) {
    return product.send(
        product
            .request(CAPS)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(caps))
            .build());
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"));
  }
}
