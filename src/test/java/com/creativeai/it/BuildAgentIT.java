package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AG-1: an agent is built, published and heard; in Chromium and by API. */
@ExtendWith(SharedProduct.class)
class BuildAgentIT {
  private static final double PATIENCE_MILLIS = 60_000;

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void agentIsBuiltPublishedTriedChangedAndRestored(Product product) {
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.setDefaultTimeout(PATIENCE_MILLIS);
      page.navigate(product.address("/agents").toString());
      button(page, "New agent").click();
      Locator dialog = page.locator("vaadin-dialog-overlay[opened]");
      dialog.getByLabel("Name").fill("Ferry desk");
      dialog
          .getByLabel("Instructions")
          .fill("You are the ferry desk. Ask where they want to go. Ferries leave at nine.");
      button(page, "Create agent").click();
      page.waitForURL("**/agents/*-*");
      assertThat(heading(page)).hasText("Ferry desk");

      page.getByLabel("First message").fill("Ahoy, this is {{company}}.");
      button(page, "Publish").click();
      assertThat(page.getByText("There is no variable {{company}}").first()).isVisible();
      button(page, "Add variable").click();
      Locator row = page.locator(".agents-row").first();
      row.getByLabel("Name").fill("company");
      row.getByLabel("Usual value").fill("Baltic Lines");
      row.getByLabel("Usual value").blur();
      assertThat(page.locator(".agents-preview")).containsText("Ahoy, this is Baltic Lines.");
      publish(page, "The first one.");
      assertThat(page.getByText("Version 1 published")).isVisible();
      assertThat(page.locator(".agents-versions")).containsText("The first one.");

      page.getByText("Try it").click();
      Locator greeting = page.locator("cai-transcript li").first();
      greeting.waitFor();
      assertThat(greeting).containsText("Ahoy, this is Baltic Lines.");
      page.goBack();

      assertThat(heading(page)).hasText("Ferry desk");
      page.getByLabel("First message").fill("Hello.");
      publish(page, "");
      assertThat(page.getByText("Version 2 published")).isVisible();
      button(page, "Compare version 1 with the draft").click();
      assertThat(page.locator(".agents-diff")).containsText("Ahoy, this is {{company}}.");
      button(page, "Close").click();
      button(page, "Restore version 1").click();
      page.locator("vaadin-confirm-dialog-overlay")
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore"))
          .click();
      assertThat(page.getByLabel("First message")).hasValue("Ahoy, this is {{company}}.");
      assertThat(page.getByText("Version 2, changes not published")).isVisible();
    }
  }

  @Test
  void toolOverHttpIsWrittenCorrectedTriedAndCompared(Product product) {
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/agents/" + published(product)).toString());
      button(page, "Add tool").click();
      Locator tool = page.locator(".agents-tool");
      tool.getByLabel("Tool’s short name").fill("ferry_state");
      tool.getByLabel("What it is for").fill("Tells where a ferry is.");
      tool.getByLabel("Address").fill("https://169.254.169.254/{ferry}");
      button(page, "Try this tool").click();
      assertThat(page.getByText("{ferry} is not a required parameter.")).isVisible();

      button(page, "Add parameter").click();
      tool.getByLabel("Parameter", new Locator.GetByLabelOptions().setExact(true)).fill("ferry");
      tool.getByLabel("What the agent should say").fill("The ferry's name.");
      button(page, "Save draft").click();
      assertThat(page.getByText("Name the host by its full name")).isVisible();
      String address = "http://127.0.0.1:" + SharedProduct.TOOLS.port() + "/ferries/{ferry}";
      tool.getByLabel("Address").fill(address);
      button(page, "Add secret header").click();
      tool.getByLabel("Header", new Locator.GetByLabelOptions().setExact(true)).fill("X-Key");
      button(page, "Try this tool").click();
      assertThat(page.getByText("Enter the value: none is kept for")).isVisible();
      String key = "it-key-typed-" + java.util.UUID.randomUUID();
      product.secret(key);
      Locator value = tool.getByLabel("Value", new Locator.GetByLabelOptions().setExact(true));
      value.fill(key);
      button(page, "Try this tool").click();
      Locator dialog = page.locator("vaadin-dialog-overlay[opened]");
      dialog.getByLabel("ferry").fill("Sea Cloud");
      button(page, "Ask").click();
      assertThat(dialog.locator(".agents-tool-result")).containsText("Answered 200");
      assertThat(dialog.locator("pre")).hasText("Your order is on its way. Key: [secret]");
      assertThat(SharedProduct.TOOLS.asked()).contains("GET /ferries/Sea%20Cloud");
      page.screenshot(picture("agent-tool-tried"));
      button(page, "Close").click();
      page.screenshot(picture("agent-tool"));

      button(page, "Save draft").click();
      assertThat(page.getByText("Draft saved.")).isVisible();
      assertThat(page.getByText("Leave empty to keep it.")).isVisible();
      assertThat(value).hasValue("");
      assertThat(tool).not().containsText(key);
      page.screenshot(picture("agent-tool-secret"));
      button(page, "Compare version 1 with the draft").click();
      assertThat(page.locator(".agents-diff"))
          .containsText("ferry_state, ferry (string): The ferry's name.");
      assertThat(page.locator(".agents-diff")).containsText("ferry_state, secret header X-Key");
    }
  }

  @Test
  void personasTestTheAgentAndEveryVerdictSaysWhy(Product product) {
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 900)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/agents/" + published(product)).toString());
      writeTest(page, "Knows the ship", "Captain Berg. You own the ship Sea Cloud.");
      writeTest(page, "Refuses", "Ben Holm. Refuses everything.");
      Locator tests = page.locator(".agents-tests");
      assertThat(tests).containsText("Refuses");
      button(page, "Run tests").click();
      assertThat(page.locator(".agents-runs").getByText("1 of 2 passed")).isVisible();
      assertThat(tests).containsText("Passed");
      page.locator(".agents-runs").scrollIntoViewIfNeeded();
      page.screenshot(picture("agent-tests"));

      button(page, "Draft, revision 1").click();
      Locator dialog = page.locator("vaadin-dialog-overlay[opened]");
      assertThat(dialog.locator(".agents-verdicts").first()).containsText("ship_known");
      assertThat(dialog.locator(".agents-verdicts").first()).containsText("Sea Cloud");
      dialog.getByText("What was said").first().click();
      assertThat(dialog.locator("cai-transcript li").first()).containsText("This is the pier.");
      assertThat(dialog.locator("cai-transcript").first()).containsText("I own the ship Sea Cloud");
      page.screenshot(picture("agent-test-run"));
      button(page, "Close").click();
    }
  }

  @Test
  void suiteIsRunByApiOnAVersionThatCallsDoNotNotice(Product product) {
    String suite = "/api/v1/agents/" + published(product) + "/suite";
    String tests =
        """
        {"tests": [{"name": "Curious", "who": "Ben Holm.", "wants": "To know when ferries leave.",
                    "mostTurns": 12, "criteria": ["ship_known", "gone"]}]}""";
    Product.Answer kept =
        product.call("put", suite + "?revision=0", tests, "X-API-Key", Product.API_KEY);
    assertThat(kept.body().get("revision").asInt()).isEqualTo(1);
    assertThat(
            product
                .call("put", suite + "?revision=0", tests, "X-API-Key", Product.API_KEY)
                .body()
                .get("code")
                .asText())
        .isEqualTo("tests-changed");

    Product.Answer run = product.post(suite + "/runs", "{\"version\": 1}");

    assertThat(run.status()).isEqualTo(202);
    String address = suite + "/runs/" + run.body().get("id").asText();
    JsonNode ended = awaitEnd(product, address);
    assertThat(ended.get("status").asText()).isEqualTo("failed");
    assertThat(ended.get("version").asInt()).isEqualTo(1);
    JsonNode result = ended.at("/results/0");
    assertThat(result.at("/verdicts/1/criterion").asText()).isEqualTo("gone");
    assertThat(result.at("/verdicts/1/result").asText()).isEqualTo("missing");
    assertThat(result.at("/transcript").findValuesAsText("message"))
        .anySatisfy(said -> assertThat(said).contains("Ferries leave at nine"));
    assertThat(product.get(suite + "/runs").body().at("/runs/0/results/0").has("transcript"))
        .isFalse();
    assertThat(product.post(suite + "/runs", "{\"version\": 9}").status()).isEqualTo(404);
  }

  private static JsonNode awaitEnd(Product product, String address) {
    return Product.await(
        () -> product.get(address).body(),
        run -> !run.get("status").asText().equals("running"),
        java.time.Duration.ofMinutes(1));
  }

  private static void writeTest(Page page, String name, String who) {
    button(page, "Add test").click();
    Locator dialog = page.locator("vaadin-dialog-overlay[opened]");
    dialog.getByLabel("Name of the test").fill(name);
    dialog.getByLabel("Who they are").fill(who);
    dialog.getByLabel("What they want").fill("To know when ferries leave.");
    button(page, "Save test").click();
    dialog.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }

  /** The id of an agent with one version. */
  private static String published(Product product) {
    String agent =
        """
        {"name": "Pier", "language": "en", "firstMessage": "This is the pier.",
         "prompt": "You are the pier. Ask whether they own a ship. Ferries leave at nine.",
         "criteria": [{"id": "ship_known", "goal": "It is known whether they own a ship."}]}""";
    String id = product.post("/api/v1/agents", agent).body().get("id").asText();
    product.post("/api/v1/agents/" + id + "/publish?revision=1", "{}");
    return id;
  }

  @Test
  void callSpeaksWithTheVersionThatWasPublishedWhenItWasPlaced(Product product) {
    String agent =
        """
        {"name": "Harbour", "language": "en", "prompt": "You are the harbour. Ask for the ship.",
         "firstMessage": "%s", "tools": ["end_call"]}""";
    JsonNode made = product.post("/api/v1/agents", agent.formatted("Harbour master here.")).body();
    String address = "/api/v1/agents/" + made.get("id").asText();
    assertThat(place(product, made).status()).as("a draft cannot call").isEqualTo(422);
    JsonNode version = product.post(address + "/publish?revision=1", "{}").body();
    assertThat(version.get("version").asInt()).isEqualTo(1);

    Product.Answer stale =
        product.call(
            "put",
            address + "?revision=9",
            agent.formatted("Too late."),
            "X-API-Key",
            Product.API_KEY);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body().get("code").asText()).isEqualTo("agent-changed");
    product.call(
        "put", address + "?revision=1", agent.formatted("Draft."), "X-API-Key", Product.API_KEY);
    Product.Answer again = product.post(address + "/pull?revision=2", "");
    assertThat(again.body().at("/draft/firstMessage").asText())
        .as("what the provider has is what was published")
        .isEqualTo("Harbour master here.");
    Product.Answer call = place(product, made);

    assertThat(call.status()).isEqualTo(201);
    JsonNode over =
        product.awaitCall(
            call.body().get("id").asText(),
            java.time.Duration.ofMinutes(2),
            found -> found.at("/transcript/0/message").asText().contains("Harbour master"));
    assertThat(over.at("/metadata/agentVersion").asInt()).isEqualTo(1);
    product.post("/api/v1/calls/" + call.body().get("id").asText() + "/hangup", "");
  }

  private static Product.Answer place(Product product, JsonNode agent) {
    return product.post(
        "/api/v1/calls",
        "{\"to\":\"+14155552678\",\"agentId\":\"" + agent.get("id").asText() + "\"}");
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"));
  }

  private static void publish(Page page, String note) {
    button(page, "Publish").click();
    Locator dialog = page.locator("vaadin-dialog-overlay[opened]");
    dialog.getByLabel("What did you change?").fill(note);
    dialog
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish").setExact(true))
        .click();
    dialog.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }

  private static Locator heading(Page page) {
    return page.locator("h1").first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
