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
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CALL-15 in the running product: connections are checked, and tried by a call. */
@ExtendWith(SharedProduct.class)
class ConnectionsIT {
  private static final String CONNECTIONS = "/api/v1/connections";
  private static final int CHECKS = 14;

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void sandboxIsConnected(Product product) {
    JsonNode checked = check(product);

    assertThat(checked.get("checking").asBoolean()).isFalse();
    assertThat(states(checked)).containsExactlyInAnyOrder("passed", "not-applicable");
    assertThat(checked.findValuesAsText("finding")).hasSize(CHECKS).contains("reached");
    assertThat(product.get(CONNECTIONS).body()).isEqualTo(checked);
    assertThat(checked.toString()).contains("AC5a4d…0001").doesNotContain("sandbox-auth-token");
  }

  @Test
  void questionOfSomebodyElseIsNotAnswered(Product product) {
    assertThat(product.get("/callbacks/twilio/reach/1.who.are-you").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, +14155552661", "DARK, 1280, +14155552662", "LIGHT, 390, +14155552663"})
  void connectionsAreCheckedAndTriedByACall(
      ColorScheme scheme, int width, String number, Product product) {
    try (BrowserContext context = BROWSER.context(scheme, width, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/connections").toString());
      button(page, "Check now").click();
      // Two have nothing to look at, unless another test has bought numbers meanwhile.
      assertThat(page.locator(".connections-checks [data-tone=success]").nth(CHECKS - 3))
          .isVisible(within(Duration.ofSeconds(20)));
      assertThat(page.locator(".connections-checks [data-tone=danger]")).hasCount(0);

      page.getByLabel("Your phone number").fill(number);
      button(page, "Call me").click();
      Locator steps = page.locator(".connections-steps li");
      assertThat(steps.nth(4)).containsText("Done", longer());
      String call = page.url().replaceAll(".*call=", "");
      product.post("/api/v1/calls/" + call + "/hangup", "");
      page.reload();
      assertThat(steps.nth(5)).containsText("Done", longer());
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", "connections-" + scheme + width + ".png"))
              .setFullPage(true));
      assertThat(steps.locator("[data-tone=success]")).hasCount(6);

      page.getByText("Open the call").click();
      page.waitForURL("**/calls/" + call);
      assertThat(product.get("/api/v1/calls/" + call).body().toString())
          .contains("connection-test");
    }
  }

  @Test
  void wrongCredentialsNameTheirSettings() throws IOException {
    try (VendorServer vendor =
            new VendorServer(
                request ->
                    VendorServer.Answer.json(
                        401,
                        "{\"code\":20003,\"message\":\"Authenticate\",\"status\":401,"
                            + "\"detail\":{\"status\":\"invalid_api_key\",\"message\":\"no\"}}"));
        Product product =
            Product.start(
                "connections",
                Map.of(
                    "TWILIO_BASE_URL",
                    vendor.address(),
                    "ELEVENLABS_BASE_URL",
                    vendor.address()))) {
      JsonNode checked = check(product);

      JsonNode twilio = checked.at("/connections/0");
      assertThat(twilio.get("state").asText()).isEqualTo("failed");
      assertThat(twilio.at("/checks/0/finding").asText()).isEqualTo("wrong-credentials");
      assertThat(twilio.at("/checks/0/settings").toString())
          .isEqualTo("[\"TWILIO_ACCOUNT_SID\",\"TWILIO_AUTH_TOKEN\"]");
      assertThat(twilio.at("/checks/1/finding").asText()).isEqualTo("credentials-first");
      assertThat(checked.at("/connections/1/checks/0/finding").asText())
          .isEqualTo("wrong-credentials");
      assertThat(checked.at("/connections/2/state").asText()).isEqualTo("passed");
      showFailures(product);
    }
  }

  private static void showFailures(Product product) {
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/connections").toString());
      Locator twilio = page.locator(".connections-checks li").first();
      assertThat(twilio).containsText("does not know these credentials");
      assertThat(twilio).containsText("TWILIO_AUTH_TOKEN");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", "connections-failed.png"))
              .setFullPage(true));
    }
  }

  private static JsonNode check(Product product) {
    Product.Answer answer =
        product.send(product.request(CONNECTIONS + "/check").POST(BodyPublishers.noBody()).build());
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static Set<String> states(JsonNode checked) {
    Set<String> states = new TreeSet<>();
    checked
        .get("connections")
        .forEach(
            one -> one.get("checks").forEach(check -> states.add(check.get("state").asText())));
    return states;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static LocatorAssertions.IsVisibleOptions within(Duration patience) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(patience.toMillis());
  }

  private static LocatorAssertions.ContainsTextOptions longer() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
  }
}
