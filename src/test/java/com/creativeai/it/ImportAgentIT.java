package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AG-1: an agent that was made at the provider is imported, changed and published to it. */
@ExtendWith(SharedProduct.class)
class ImportAgentIT {
  private static final String AGENTS = "/v1/convai/agents";
  private static final String TOOLS = "/v1/convai/tools";
  private static final String KEY = "sandbox-elevenlabs-key";

  /** As somebody built it by hand. */
  private static final String MADE_THERE =
      """
      {"name": "%s", "tags": ["harbour"],
       "conversation_config": {
         "asr": {"user_input_audio_format": "pcm_16000"},
         "agent": {"first_message": "Ahoy {{guest_name}}.", "language": "en",
           "dynamic_variables": {"dynamic_variable_placeholders": {"berthNumber": "7"}},
           "prompt": {"prompt": "You are the ferry desk. Ask where they want to go.",
             "llm": "gpt-4o",
             "tool_ids": ["%s"],
             "built_in_tools": {"end_call": {"type": "system", "name": "end_call",
                                             "description": "When all is said."}},
             "knowledge_base": [{"type": "file", "name": "Prices.pdf", "id": "k1"}]}}},
       "platform_settings": {"evaluation": {"criteria": [
          {"id": "Dest-1", "name": "Destination", "type": "prompt",
           "conversation_goal_prompt": "It is known where they go."}]}}}""";

  private static final String WEBHOOK =
      """
      {"tool_config": {"type": "webhook", "name": "crm_lookup", "description": "Who calls.",
                       "api_schema": {"url": "https://crm.example.com"}}}""";

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void agentIsImportedChangedAndPublishedToTheVeryAgent(Product product) {
    String there = make(product, "Ferry desk there");
    JsonNode listed =
        product.get("/api/v1/agents/provider?search=ferry%20DESK%20there").body().get("agents");
    assertThat(listed.findValuesAsText("providerAgentId")).containsExactly(there);
    assertThat(listed.get(0).has("createdAt")).isTrue();
    assertThat(listed.get(0).has("agentId")).isFalse();

    Product.Answer imported = take(product, there);

    assertThat(imported.status()).isEqualTo(201);
    String id = imported.body().at("/agent/id").asText();
    String address = "/api/v1/agents/" + id;
    assertThat(imported.headers().getOrDefault("location", List.of("none")).get(0))
        .endsWith(address);
    assertThat(imported.body().at("/notes").findValuesAsText("code"))
        .containsExactlyInAnyOrder(
            "variable-added",
            "variable-left",
            "criterion-left",
            "tools-stay",
            "knowledge-stays",
            "settings-stay",
            "phone-ready");
    assertThat(product.get(address).body().at("/draft/variables/guest_name").asText())
        .isEqualTo("guest name");
    assertThat(
            product
                .get("/api/v1/agents/provider?search=ferry%20desk%20there")
                .body()
                .at("/agents/0/agentId")
                .asText())
        .isEqualTo(id);
    Product.Answer again = take(product, there);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().get("code").asText()).isEqualTo("agent-already-imported");
    assertThat(again.body().get("detail").asText()).contains(id);

    String changed =
        """
        {"name": "Ferry desk", "language": "en", "prompt": "You are the ferry desk. Be brief.",
         "firstMessage": "Ahoy {{guest_name}}.", "variables": {"guest_name": "Captain"},
         "tools": ["end_call", "send_sms"]}""";
    JsonNode webhook = toolsOf(product, there).get(0);
    product.call("put", address + "?revision=1", changed, "X-API-Key", Product.API_KEY);
    Product.Answer published = product.post(address + "/publish?revision=2", "{}");

    assertThat(published.body().get("version").asInt()).isEqualTo(1);
    JsonNode present = atProvider(product, "GET", AGENTS + "/" + there, "").body();
    assertThat(present.get("name").asText()).isEqualTo("Ferry desk");
    assertThat(present.at("/tags/0").asText()).isEqualTo("harbour");
    JsonNode agent = present.at("/conversation_config/agent");
    JsonNode prompt = agent.get("prompt");
    assertThat(prompt.get("prompt").asText()).isEqualTo("You are the ferry desk. Be brief.");
    assertThat(prompt.get("llm").asText()).isEqualTo("gpt-4o");
    assertThat(prompt.has("tools")).isFalse();
    List<JsonNode> tools = toolsOf(product, there);
    assertThat(tools).hasSize(2).startsWith(webhook);
    assertThat(tools.get(1).at("/tool_config/name").asText()).isEqualTo("send_sms");
    assertThat(prompt.at("/built_in_tools/end_call/description").asText())
        .isEqualTo("When all is said.");
    assertThat(prompt.at("/knowledge_base/0/name").asText()).isEqualTo("Prices.pdf");
    assertThat(agent.at("/dynamic_variables/dynamic_variable_placeholders").toString())
        .isEqualTo("{\"guest_name\":\"Captain\",\"berthNumber\":\"7\"}");
    assertThat(present.at("/platform_settings/evaluation/criteria/0/id").asText())
        .isEqualTo("Dest-1");
    assertThat(present.at("/conversation_config/asr/user_input_audio_format").asText())
        .isEqualTo("ulaw_8000");
    assertThat(product.get("/api/v1/audit?action=agent.created").body().toString())
        .contains("\"importedFrom\":\"" + there + "\"");
  }

  @Test
  void pagesAreFollowedByTheirCursor(Product product) {
    for (int made = 0; made < 3; made++) {
      make(product, "Paged desk " + made);
    }

    JsonNode first = product.get("/api/v1/agents/provider?search=paged&limit=2").body();
    assertThat(first.get("agents")).hasSize(2);
    String next = first.get("nextCursor").asText();
    JsonNode second =
        product.get("/api/v1/agents/provider?search=paged&limit=2&cursor=" + next).body();

    assertThat(second.get("agents")).hasSize(1);
    assertThat(second.has("nextCursor")).isFalse();
    List<String> all = first.get("agents").findValuesAsText("name");
    all.addAll(second.get("agents").findValuesAsText("name"));
    assertThat(all).containsExactlyInAnyOrder("Paged desk 0", "Paged desk 1", "Paged desk 2");
  }

  @Test
  void othersSeeNothingOfTheAccountAndWhatTheyMadeIsNotSeen(Product product) {
    Person eve = Person.signUp(product, "eve@import.test");
    Team.of(eve, product);
    Product.Answer refused = product.call("get", "/api/v1/agents/provider", "", eve.bearer());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("code").asText()).isEqualTo("agent-account-shared");
    assertThat(
            product
                .call(
                    "post",
                    "/api/v1/agents/import",
                    "{\"providerAgentId\":\"agent_sandbox_slow\"}",
                    eve.bearer())
                .status())
        .isEqualTo(403);
    String agent =
        "{\"name\":\"Eve's secret desk\",\"language\":\"en\",\"prompt\":\"Keep it secret.\"}";
    String id =
        product.call("post", "/api/v1/agents", agent, eve.bearer()).body().get("id").asText();
    product.call("post", "/api/v1/agents/" + id + "/publish?revision=1", "{}", eve.bearer());
    JsonNode there =
        atProvider(product, "GET", AGENTS + "?search=secret%20desk", "").body().at("/agents/0");
    assertThat(there.get("name").asText()).isEqualTo("Eve's secret desk");

    assertThat(product.get("/api/v1/agents/provider?search=secret%20desk").body().get("agents"))
        .isEmpty();
    assertThat(take(product, there.get("agent_id").asText()).status()).isEqualTo(404);
  }

  @Test
  void whatBreaksOurRulesIsNamed(Product product) {
    String there = make(product, "Long ".repeat(20).strip());

    Product.Answer refused = take(product, there);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("code").asText()).isEqualTo("agent-not-importable");
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("name");
  }

  @Test
  void agentIsFoundByKeyboardImportedAndItsNotesAreShown(Product product) {
    String there = make(product, "Lighthouse there");
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product);
      page.navigate(product.address("/agents").toString());
      button(page, "Import from ElevenLabs").focus();
      page.keyboard().press("Enter");
      Locator dialog = page.locator("vaadin-dialog-overlay[opened]");
      assertThat(dialog.locator(".agents-found li").first()).isVisible();
      dialog.getByLabel("Search by name").fill("Lighthouse");
      assertThat(dialog.locator(".agents-found li")).hasCount(1);
      assertThat(dialog.locator("[role=status]").first()).hasText("1 agent");
      page.screenshot(picture("agent-import"));
      button(page, "Import Lighthouse there").focus();
      page.keyboard().press("Enter");

      page.waitForURL("**/agents/*-*");
      assertThat(page.locator("h1").first()).hasText("Lighthouse there");
      assertThat(page.locator(".agents-notes")).containsText("Prices.pdf");
      assertThat(page.getByLabel("First message")).hasValue("Ahoy {{guest_name}}.");
      page.screenshot(picture("agent-imported"));
      page.navigate(product.address("/agents").toString());
      button(page, "Import from ElevenLabs").click();
      dialog.getByLabel("Search by name").fill("Lighthouse");
      dialog
          .getByRole(
              AriaRole.LINK,
              new Locator.GetByRoleOptions().setName("Lighthouse there is already here: open it"))
          .click();
      page.waitForURL("**/agents/*-*");
      assertThat(page.locator("h1").first()).hasText("Lighthouse there");
      assertThat(dialog).hasCount(0);
    }
    assertThat(take(product, there).status()).isEqualTo(409);
  }

  @Test
  void whoseAccountItIsNotSeesNoButton(Product product) {
    Person carol = Person.signUp(product, "carol@import.test");
    Team.of(carol, product);
    try (BrowserContext context = BROWSER.context(ColorScheme.LIGHT, 1280, 860)) {
      Page page = Browser.signIn(context, product, carol.email(), Person.PASSWORD);
      page.navigate(product.address("/agents").toString());
      assertThat(button(page, "New agent")).isVisible();
      assertThat(button(page, "Import from ElevenLabs")).hasCount(0);
    }
  }

  private static String make(Product product, String name) {
    String tool = atProvider(product, "POST", TOOLS, WEBHOOK).body().get("id").asText();
    return atProvider(product, "POST", AGENTS + "/create", MADE_THERE.formatted(name, tool))
        .body()
        .get("agent_id")
        .asText();
  }

  private static List<JsonNode> toolsOf(Product product, String agent) {
    JsonNode present = atProvider(product, "GET", AGENTS + "/" + agent, "").body();
    List<JsonNode> tools = new ArrayList<>();
    for (JsonNode id : present.at("/conversation_config/agent/prompt/tool_ids")) {
      tools.add(atProvider(product, "GET", TOOLS + "/" + id.asText(), "").body());
    }
    return tools;
  }

  private static Product.Answer take(Product product, String providerAgentId) {
    return product.post(
        "/api/v1/agents/import", "{\"providerAgentId\":\"" + providerAgentId + "\"}");
  }

  private static Product.Answer atProvider(
      Product product, String method, String path, String body) {
    URI address = URI.create("http://127.0.0.1:" + product.port("SANDBOX_AGENT_PORT") + path);
    return product.send(
        HttpRequest.newBuilder(address)
            .header("xi-api-key", KEY)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
