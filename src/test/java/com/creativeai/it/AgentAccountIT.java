package com.creativeai.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AG-1, A14, A15: an organization's own account at the provider, apart from everybody else's. */
@ExtendWith(SharedProduct.class)
class AgentAccountIT {
  private static final String ACCOUNT = "/api/v1/agents/account";
  private static final String CONVERSATIONS = "/v1/convai/conversations/";
  private static final String POST_CALL = "/callbacks/elevenlabs/post-call";
  private static final String NUMBER = "+13125558025";
  private static final String SHARED_KEY = "sandbox-elevenlabs-key";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void callSpeaksInTheOwnAccountAndItsWordsAndCostComeBack(Product product) {
    String key = "sandbox-account-of-harbour-1";
    product.secret(key);
    Team team = Team.of(Person.signUp(product, "owner@harbour-account.test"), product);
    String agent = team.firstAgent();
    assertThat(account(team).get("own").asBoolean()).isFalse();
    String secret = makeWebhook(product, key, account(team).get("webhookAddress").asText());
    product.secret(secret);

    JsonNode connected = connect(team, key, secret);
    assertThat(connected.get("own").asBoolean()).isTrue();
    assertThat(connected.get("keyEnd").asText()).isEqualTo("ur-1");
    assertThat(connected.get("webhookSecretKept").asBoolean()).isTrue();
    assertThat(connected.get("connectedBy").asText()).isEqualTo(team.owner().userId());
    assertThat(connected.toString() + account(team)).doesNotContain(key, secret);

    String before = conversation(talked(team, agent, "+14155552601"));
    assertThat(status(product, SHARED_KEY, before)).as("published before").isEqualTo(200);
    assertThat(status(product, key, before)).isEqualTo(404);
    publish(team, agent);
    JsonNode call = talked(team, agent, "+14155552602");

    String own = conversation(call);
    assertThat(status(product, key, own)).isEqualTo(200);
    assertThat(status(product, SHARED_KEY, own)).isEqualTo(404);
    assertThat(call.at("/billing/elevenLabsCredits").asInt()).isPositive();
    assertThat(call.get("summary").asText()).isNotBlank();
    assertThat(call.get("transcript")).hasSizeGreaterThan(1);
    // The shared account's agents are not the organization's, but all of its own one are.
    JsonNode listed = send(team, "get", "/api/v1/agents/provider", "").get("agents");
    assertThat(listed.findValuesAsText("agentId")).containsExactly(agent);
    assertAttacksFail(product, team, call, secret);
    assertChecksAreItsOwn(product, team);

    send(team, "delete", ACCOUNT, "");
    ObjectNode order = order(agent, "+14155552603");
    Product.Answer refused =
        product.call("post", "/api/v1/calls", order.toString(), team.owner().bearer());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("agent-account-gone");
    publish(team, agent);
    String back = conversation(talked(team, agent, "+14155552604"));
    assertThat(status(product, SHARED_KEY, back)).isEqualTo(200);
    assertThat(send(team, "get", "/api/v1/audit?action=agent-account", "").toString())
        .contains("agent-account.connected", "agent-account.disconnected")
        .doesNotContain(key);
  }

  @Test
  void keyThatIsNotTakenIsNamedAndNothingIsKept(Product product) {
    Team team = Team.of(Person.signUp(product, "owner@keys-account.test"), product);
    Product.Answer refused = tryKey(product, team.owner(), "sk_nobody-knows-this-key");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("apiKey");
    assertThat(refused.body().toString()).doesNotContain("sk_nobody-knows-this-key");
    assertThat(account(team).get("own").asBoolean()).isFalse();
    Person member = team.join("member", Role.MEMBER);
    assertThat(tryKey(product, member, "sandbox-key-of-a-member").status()).isEqualTo(403);
    assertThat(product.call("delete", ACCOUNT, "", member.bearer()).status()).isEqualTo(403);
  }

  /** Somebody rings a number whose agent is in an account that is gone: never silence. */
  @Test
  void callerToAnAgentOfADisconnectedAccountHearsAnApology(Product product) {
    Team team = Team.of(Person.signUp(product, "owner@pier-account.test"), product);
    connect(team, "sandbox-account-of-pier-22", "");
    publish(team, team.firstAgent());
    team.number(NUMBER);
    send(team, "delete", ACCOUNT, "");

    ObjectNode caller = Team.object("to", NUMBER).put("from", "+14155552671");
    caller.putArray("script").add("I am calling about my order.");
    product.send(
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + product.port("SANDBOX_CARRIER_PORT")
                        + "/sandbox/inbound"))
            .POST(BodyPublishers.ofString(caller.toString()))
            .build());

    JsonNode call =
        Product.await(
            () -> send(team, "get", "/api/v1/calls?limit=1", "").at("/calls/0"),
            Product::isOver,
            PATIENCE);
    assertThat(call.at("/end/reason").asText()).isEqualTo("agent-refused");
    assertThat(call.at("/end/detail").asText()).startsWith("agent-account-gone: ");
    assertThat(call.get("duration").asInt()).as("seconds of the apology").isPositive();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 390"})
  void accountIsConnectedAndDisconnectedOnThePage(ColorScheme scheme, int width, Product product) {
    String name = scheme.name().toLowerCase(Locale.ROOT);
    Person owner = Person.signUp(product, name + "@page-account.test");
    Team team = Team.of(owner, product);
    try (BrowserContext context = BROWSER.context(scheme, width, 860)) {
      Page page = Browser.signIn(context, product, owner.email(), Person.PASSWORD);
      page.navigate(product.address("/connections").toString());
      Locator card = page.locator(".connections-own");
      card.getByLabel("API key").fill("sk_nobody-knows-this-key");
      button(page, "Connect account").click();
      assertThat(card).containsText("does not take this key");
      card.getByLabel("API key").fill("sandbox-account-of-" + name);
      button(page, "Connect account").click();
      assertThat(card).containsText("Replace key");
      assertThat(card.getByLabel("API key")).hasValue("");
      assertThat(Axe.graveFindings(page)).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", "account-" + name + width + ".png"))
              .setFullPage(true));
      assertThat(account(team).get("own").asBoolean()).isTrue();
      button(page, "Disconnect account").click();
      page.locator("vaadin-confirm-dialog-overlay")
          .getByRole(
              AriaRole.BUTTON,
              new Locator.GetByRoleOptions().setName("Disconnect account").setExact(true))
          .click();
      assertThat(button(page, "Connect account")).isVisible();
    }
    assertThat(account(team).get("own").asBoolean()).isFalse();
  }

  /** Genuine secrets, wrong places: of another own account, and of the shared one. */
  private static void assertAttacksFail(Product product, Team team, JsonNode call, String secret) {
    String conversation = conversation(call);
    String address = "/api/v1/calls/" + call.get("id").asText();
    String othersKey = "sandbox-account-of-mallory-3";
    Team mallory = Team.of(Person.signUp(product, "owner@mallory-account.test"), product);
    String othersSecret = "wsec_of_mallory_account_3";
    connect(mallory, othersKey, othersSecret);
    String others = POST_CALL + "/" + mallory.organization();
    String ours = POST_CALL + "/" + team.organization();
    String lie =
        "{\"type\":\"post_call_transcription\",\"data\":{\"conversation_id\":\""
            + conversation
            + "\",\"status\":\"done\",\"metadata\":{\"cost\":99999},\"analysis\":"
            + "{\"call_successful\":\"failure\",\"transcript_summary\":\"A lie.\"}}}";
    assertThat(tell(product, ours, lie, othersSecret)).isEqualTo(403);
    assertThat(tell(product, others, lie, secret)).isEqualTo(403);
    assertThat(tell(product, ours, lie, "sandbox-webhook-secret")).isEqualTo(403);
    assertThat(tell(product, others, lie, othersSecret)).as("taken, of no call").isEqualTo(200);
    assertThat(tell(product, POST_CALL, lie, "sandbox-webhook-secret")).isEqualTo(200);
    assertThat(send(team, "get", address, "").toString()).doesNotContain("A lie.");
    assertThat(status(product, othersKey, conversation)).isEqualTo(404);
    assertThat(tell(product, ours, lie, secret)).as("what the owner's account says").isEqualTo(200);
    assertThat(send(team, "get", address, "").toString()).contains("A lie.");
  }

  private static void assertChecksAreItsOwn(Product product, Team team) {
    JsonNode part = send(team, "post", "/api/v1/connections/check", "").at("/connections/1");
    assertThat(part.at("/checks/0/finding").asText()).isEqualTo("accepted");
    assertThat(part.toString()).contains(POST_CALL + "/" + team.organization());
    assertThat(product.get("/api/v1/connections").body().toString())
        .doesNotContain(team.organization());
  }

  private static JsonNode connect(Team team, String key, String secret) {
    return send(
        team, "put", ACCOUNT, Team.object("apiKey", key).put("webhookSecret", secret).toString());
  }

  private static Product.Answer tryKey(Product product, Person person, String key) {
    return product.call("put", ACCOUNT, Team.object("apiKey", key).toString(), person.bearer());
  }

  private static JsonNode account(Team team) {
    return send(team, "get", ACCOUNT, "");
  }

  private static void publish(Team team, String agent) {
    String address = "/api/v1/agents/" + agent;
    String revision = send(team, "get", address, "").get("revision").asText();
    send(team, "post", address + "/publish?revision=" + revision, "{}");
  }

  private static ObjectNode order(String agent, String to) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("to", to)
        .put("agentId", agent)
        .put("prompt", "Ask whether they need parking.");
  }

  /** A call that is over, with what was made of it. */
  private static JsonNode talked(Team team, String agent, String to) {
    String id = send(team, "post", "/api/v1/calls", order(agent, to).toString()).get("id").asText();
    return Product.await(
        () -> send(team, "get", "/api/v1/calls/" + id, ""),
        call -> Product.isOver(call) && call.has("outcome"),
        PATIENCE);
  }

  private static String conversation(JsonNode call) {
    return call.at("/metadata/conversationId").asText();
  }

  private static JsonNode send(Team team, String method, String path, String body) {
    return team.owner().send(team.product(), method, path, body);
  }

  private static int status(Product product, String key, String conversation) {
    return atProvider(product, key, "GET", CONVERSATIONS + conversation, "").status();
  }

  /** As somebody does it at ElevenLabs; the simulator reaches us by this machine's own address. */
  private static String makeWebhook(Product product, String key, String address) {
    String path = URI.create(address).getPath();
    ObjectNode settings =
        Team.object("auth_type", "hmac")
            .put("name", "Calls")
            .put("webhook_url", "http://127.0.0.1:" + product.port("HTTP_PORT") + path);
    JsonNode made =
        atProvider(
                product,
                key,
                "POST",
                "/v1/workspace/webhooks",
                JsonNodeFactory.instance.objectNode().set("settings", settings).toString())
            .body();
    atProvider(
        product,
        key,
        "PATCH",
        "/v1/convai/settings",
        "{\"webhooks\":{\"post_call_webhook_id\":\"" + made.get("webhook_id").asText() + "\"}}");
    return made.get("webhook_secret").asText();
  }

  private static Product.Answer atProvider(
      Product product, String key, String method, String path, String body) {
    URI address = URI.create("http://127.0.0.1:" + product.port("SANDBOX_AGENT_PORT") + path);
    return product.send(
        HttpRequest.newBuilder(address)
            .header("xi-api-key", key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private static int tell(Product product, String path, String body, String secret) {
    long now = Instant.now().getEpochSecond();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = (now + "." + body).getBytes(StandardCharsets.UTF_8);
      String signature = "t=" + now + ",v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
      return product.call("post", path, body, "ElevenLabs-Signature", signature).status();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
