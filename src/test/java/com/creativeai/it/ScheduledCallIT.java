package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CALL-14 in the running product: calls for later. */
@ExtendWith(SharedProduct.class)
class ScheduledCallIT {
  private static final String SCHEDULED = "/api/v1/scheduled-calls/";

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void callIsDialedSecondsAfterItsTime(Product product) {
    String id = schedule(product, "+14155552651", Duration.ofSeconds(5)).get("id").asText();
    assertThat(product.get("/api/v1/calls/" + id).status()).isEqualTo(404);

    Product.await(
        () -> product.get("/api/v1/calls/" + id).body(),
        call -> call.has("timeline"),
        Duration.ofSeconds(40));
    JsonNode plan =
        Product.await(
            () -> product.get(SCHEDULED + id).body(),
            now -> now.get("state").asText().equals("placed"),
            Duration.ofSeconds(20));
    assertThat(plan.get("callUrl").asText()).isEqualTo("/api/v1/calls/" + id);
    product.post("/api/v1/calls/" + id + "/hangup", "");
    assertThat(move(product, id, Duration.ofHours(1)).status()).isEqualTo(409);
  }

  @Test
  void callIsMovedAndCanceledUntilThen(Product product) {
    String id = schedule(product, "+14155552652", Duration.ofHours(2)).get("id").asText();

    Product.Answer moved = move(product, id, Duration.ofHours(3));
    assertThat(moved.status()).isEqualTo(200);
    assertThat(move(product, id, Duration.ofDays(31)).body().get("code").asText())
        .isEqualTo("time-not-possible");
    assertThat(product.get("/api/v1/scheduled-calls").body().toString()).contains(id);
    Product.Answer canceled = product.send(product.request(SCHEDULED + id).DELETE().build());
    assertThat(canceled.body().get("state").asText()).isEqualTo("canceled");
    assertThat(product.send(product.request(SCHEDULED + id).DELETE().build()).status())
        .isEqualTo(409);
  }

  @Test
  void timeWithoutOffsetAndTimeThatHasPassedAreNamed(Product product) {
    Product.Answer bare = order(product, "+14155552653", "2026-12-01T10:00:00");
    assertThat(bare.status()).isEqualTo(422);
    assertThat(bare.body().at("/errors/0/field").asText()).isEqualTo("scheduledAt");
    Product.Answer past = order(product, "+14155552653", "2020-12-01T10:00:00Z");
    assertThat(past.body().get("code").asText()).isEqualTo("time-not-possible");
  }

  @Test
  void personSeesMovesAndCancelsCallsForLater(Product product) {
    schedule(product, "+14155552654", Duration.ofHours(5));
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/calls/new").toString());
      page.getByText("Call later").click();
      assertThat(button(page, "Schedule call")).isVisible();
      button(page, "Schedule call").scrollIntoViewIfNeeded();
      page.screenshot(picture("new-call-later"));

      page.navigate(product.address("/scheduled").toString());
      assertThat(page.getByText("+1 415-555-2654", exactly())).isVisible();
      page.screenshot(picture("scheduled"));
      button(page, "Change the time of the call to +1 415-555-2654").click();
      assertThat(button(page, "Save")).isVisible();
      page.screenshot(picture("scheduled-move"));
      button(page, "Save").click();
      assertThat(page.getByText("The new time is saved").first()).isVisible();
      button(page, "Cancel the call to +1 415-555-2654").click();
      assertThat(page.getByText("The call to +1 415-555-2654 is canceled").first()).isVisible();
    }
  }

  private static JsonNode schedule(Product product, String to, Duration in) {
    Product.Answer answer = order(product, to, time(in));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().get("state").asText()).isEqualTo("waiting");
    return answer.body();
  }

  private static Product.Answer order(Product product, String to, String at) {
    return product.post(
        "/api/v1/calls",
        "{\"to\":\"%s\",\"agentId\":\"%s\",\"scheduledAt\":\"%s\"}"
            .formatted(to, product.firstAgent(), at));
  }

  private static Product.Answer move(Product product, String id, Duration in) {
    return product.send(
        product
            .request(SCHEDULED + id)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{\"scheduledAt\":\"" + time(in) + "\"}"))
            .build());
  }

  private static String time(Duration in) {
    return Instant.now()
        .plus(in)
        .truncatedTo(ChronoUnit.SECONDS)
        .atOffset(ZoneOffset.ofHours(-8))
        .toString();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"));
  }
}
