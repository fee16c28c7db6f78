package com.creativeai.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SBX-2: the vendor's REST shapes. */
class AgentRestTest {
  private static final String AGENTS = "/v1/convai/agents";

  private Path dataDir;
  private AgentFixture agent;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    dataDir = directory;
    agent = new AgentFixture(dataDir);
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  @Test
  void keyIsAskedForInTheVendorsWords() {
    var none = agent.request("GET", AGENTS, null, null);
    assertThat(none.status()).isEqualTo(401);
    assertThat(none.json().at("/detail/status").asText()).isEqualTo("needs_authorization");
    var wrong = agent.request("GET", AGENTS, null, "wrong");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().at("/detail/status").asText()).isEqualTo("invalid_api_key");
    assertThat(agent.get("/v1/user").json().at("/subscription/status").asText())
        .isEqualTo("active");
  }

  @Test
  void workspaceNamesTheWebhookThatIsSent() {
    var settings = agent.get("/v1/convai/settings").json();
    var webhooks = agent.get("/v1/workspace/webhooks").json().path("webhooks");

    assertThat(webhooks).hasSize(1);
    assertThat(settings.at("/webhooks/post_call_webhook_id").asText())
        .isEqualTo(webhooks.at("/0/webhook_id").asText());
    assertThat(webhooks.at("/0/webhook_url").asText()).startsWith("http://");
    assertThat(webhooks.at("/0/is_disabled").asBoolean(true)).isFalse();
  }

  @Test
  void seededAgentsExistFromTheFirstStart() {
    var list = agent.get(AGENTS + "?page_size=100");
    assertThat(list.json().path("agents").findValuesAsText("agent_id"))
        .contains("agent_sandbox_concierge", "agent_sandbox_sales", "agent_sandbox_locked");
    assertThat(list.json().path("has_more").asBoolean()).isFalse();
    var page = agent.get(AGENTS + "?page_size=2").json();
    assertThat(page.path("has_more").asBoolean()).isTrue();
    assertThat(
            agent
                .get(AGENTS + "?page_size=2&cursor=" + page.path("next_cursor").asText())
                .json()
                .path("agents"))
        .hasSize(2);
  }

  @Test
  void agentsAreListedByNameWithTheirTagsAndWithoutArchivedOnes() {
    String settings = "\"conversation_config\":{}";
    String kept =
        agent.createAgent("{\"name\":\"Pier desk\",\"tags\":[\"harbour\"]," + settings + "}");
    String archived =
        agent.createAgent(
            "{\"name\":\"Old pier\",\"platform_settings\":{\"archived\":true}," + settings + "}");

    var found = agent.get(AGENTS + "?search=PIER").json().path("agents");
    assertThat(found.findValuesAsText("agent_id")).containsExactly(kept);
    assertThat(found.at("/0/tags/0").asText()).isEqualTo("harbour");
    assertThat(found.at("/0/archived").asBoolean(true)).isFalse();
    assertThat(
            agent
                .get(AGENTS + "?search=pier&archived=true")
                .json()
                .path("agents")
                .findValuesAsText("agent_id"))
        .containsExactly(archived);
    assertThat(agent.get(AGENTS + "?page_size=101").status()).isEqualTo(422);
  }

  @Test
  void agentsAreCreatedChangedDeletedAndSurviveARestart() throws Exception {
    String id =
        agent.createAgent(
            "{\"name\":\"Nina\",\"conversation_config\":{\"agent\":{\"first_message\":\"Hi.\"}}}");
    String path = AGENTS + "/" + id;
    var changed =
        agent.request(
            "PATCH",
            path,
            "{\"conversation_config\":{\"agent\":{\"language\":\"de\"}}}",
            AgentFixture.KEY);
    assertThat(changed.json().at("/conversation_config/agent/language").asText()).isEqualTo("de");
    agent.close();
    agent = new AgentFixture(dataDir);
    ObjectNode kept = agent.get(path).json();
    assertThat(kept.path("name").asText()).isEqualTo("Nina");
    assertThat(kept.at("/conversation_config/agent/first_message").asText()).isEqualTo("Hi.");
    assertThat(agent.request("DELETE", path, null, AgentFixture.KEY).status()).isEqualTo(200);
    assertThat(agent.get(path).status()).isEqualTo(404);
  }

  @Test
  void badRequestsNameTheField() {
    var missing = agent.request("POST", AGENTS + "/create", "{\"name\":\"x\"}", AgentFixture.KEY);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.json().at("/detail/0/loc/1").asText()).isEqualTo("conversation_config");
    var wrong =
        agent.request(
            "POST",
            AGENTS + "/create",
            "{\"conversation_config\":{\"agent\":{\"first_message\":7}}}",
            AgentFixture.KEY);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/detail/0/loc").toString()).contains("first_message");
    assertThat(agent.request("POST", AGENTS + "/create", "{", AgentFixture.KEY).status())
        .isEqualTo(422);
    assertThat(agent.get("/v1/convai/conversation/get_signed_url").status()).isEqualTo(422);
    assertThat(agent.get("/v1/convai/conversations?page_size=1000").status()).isEqualTo(422);
    assertThat(agent.get("/v1/convai/conversations/conv_none").status()).isEqualTo(404);
    assertThat(agent.get("/v1/none").json().at("/detail/status").asText()).isEqualTo("not_found");
    String huge = "{\"name\":\"" + "x".repeat(100_000) + "\"}";
    assertThat(agent.request("POST", AGENTS + "/create", huge, AgentFixture.KEY).status())
        .isEqualTo(413);
  }

  @Test
  void conversationsAreListedFilteredReadAndDeleted() throws Exception {
    String first = talk("agent_sandbox_concierge");
    String second = talk("agent_sandbox_sales");
    String list = "/v1/convai/conversations";
    assertThat(agent.get(list).json().path("conversations").findValuesAsText("conversation_id"))
        .containsExactlyInAnyOrder(first, second);
    assertThat(
            agent
                .get(list + "?agent_id=agent_sandbox_sales")
                .json()
                .path("conversations")
                .findValuesAsText("conversation_id"))
        .containsExactly(second);
    var page = agent.get(list + "?page_size=1").json();
    assertThat(
            agent
                .get(list + "?page_size=1&cursor=" + page.path("next_cursor").asText())
                .json()
                .path("conversations"))
        .hasSize(1);
    agent.close();
    agent = new AgentFixture(dataDir);
    assertThat(agent.get(list + "/" + first).json().path("status").asText()).isEqualTo("done");
    assertThat(agent.get(list + "/" + first + "/audio").status()).isEqualTo(404);
    assertThat(agent.request("DELETE", list + "/" + first, null, AgentFixture.KEY).status())
        .isEqualTo(200);
    assertThat(agent.get(list + "/" + first).status()).isEqualTo(404);
    assertThat(agent.get("/sandbox/conversations").json().path("conversations")).hasSize(1);
    assertThat(agent.get("/sandbox/ledger?kind=http").json().path("entries")).isNotEmpty();
  }

  private String talk(String agentId) {
    Caller caller =
        agent
            .dial(agentId)
            .beginSilent(AgentFixture.textOnly(AgentFixture.overrides("", "Hello.")));
    caller.await("agent_response", Duration.ofSeconds(5));
    caller.send(Json.object().put("type", "user_message").put("text", "Bye."));
    caller.awaitClose(Duration.ofSeconds(5));
    return agent.details(AgentFixture.conversationId(caller)).path("conversation_id").asText();
  }

  @Test
  void settingsComeFromTheEnvironment() {
    AgentSettings settings =
        AgentSettings.from(
            Map.of(
                "SANDBOX_AGENT_PORT",
                "9000",
                "DATA_DIR",
                "/tmp/x",
                "SANDBOX_AGENT_WEBHOOK_URL",
                ""));
    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.dataDir()).isEqualTo(Path.of("/tmp/x/sandbox/agent"));
    assertThat(settings.webhookUrl()).isEmpty();
    assertThat(AgentSettings.from(Map.of()).webhookUrl().orElseThrow().toString())
        .isEqualTo("http://127.0.0.1:8080/callbacks/elevenlabs/post-call");
    assertThat(settings.toString()).doesNotContain("sandbox-webhook-secret");
  }
}
