package com.creativeai.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G12: each key has a workspace of its own, as at the vendor. */
class WorkspacesTest {
  private static final String AGENTS = "/v1/convai/agents";
  private static final String ACME = "sandbox-key-of-acme";
  private static final String GLOBEX = "sandbox-key-of-globex";
  private static final String AGENT =
      "{\"name\":\"Desk\",\"sandbox_workspace\":\"\",\"conversation_config\":{\"agent\":{}}}";

  private Path dataDir;
  private AgentFixture agent;

  @BeforeEach
  void start(@TempDir Path fresh) throws IOException {
    dataDir = fresh;
    agent = new AgentFixture(fresh);
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  @Test
  void agentsOfOneKeyAreUnknownToAnother() throws IOException {
    String made = create(ACME);
    for (String address :
        new String[] {
          AGENTS + "/" + made, "/v1/convai/conversation/get-signed-url?agent_id=" + made
        }) {
      assertThat(as(ACME, "GET", address).status()).isEqualTo(200);
      for (String other : new String[] {GLOBEX, AgentFixture.KEY}) {
        assertThat(as(other, "GET", address).status()).as(other).isEqualTo(404);
      }
    }
    assertThat(names(ACME)).isEqualTo(1);
    assertThat(names(GLOBEX)).isZero();
    assertThat(as(ACME, "GET", AGENTS + "/agent_sandbox_concierge").status()).isEqualTo(404);
    assertThat(agent.request("PATCH", AGENTS + "/" + made, "{\"name\":\"Mine\"}", GLOBEX).status())
        .isEqualTo(404);
    assertThat(as(GLOBEX, "DELETE", AGENTS + "/" + made).status()).isEqualTo(404);

    agent.close();
    agent = new AgentFixture(dataDir);
    assertThat(names(ACME)).as("after a restart").isEqualTo(1);
    assertThat(names(GLOBEX)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "Sandbox-key", "test-key-", ""})
  void anyOtherKeyIsRefused(String key) {
    assertThat(as(key, "GET", AGENTS).status()).isEqualTo(401);
  }

  @Test
  void conversationIsItsWorkspacesAndIsToldToItsOwnWebhook() {
    String made = create(ACME);
    JsonNode hook =
        agent
            .request(
                "POST",
                "/v1/workspace/webhooks",
                "{\"settings\":{\"auth_type\":\"hmac\",\"name\":\"Calls\",\"webhook_url\":\""
                    + agent.webhook()
                    + "\"}}",
                ACME)
            .json();
    assertThat(hook.get("webhook_secret").asText()).startsWith("wsec_");
    assertThat(chosen(ACME)).isEqualTo("null");
    agent.request(
        "PATCH",
        "/v1/convai/settings",
        "{\"webhooks\":{\"post_call_webhook_id\":\"" + hook.get("webhook_id").asText() + "\"}}",
        ACME);
    assertThat(chosen(ACME)).isEqualTo(hook.get("webhook_id").asText());
    assertThat(chosen(GLOBEX)).isEqualTo("null");
    assertThat(chosen(AgentFixture.KEY)).isEqualTo("wbhk_sandbox");

    String id = talk(made);

    String address = "/v1/convai/conversations/" + id;
    assertThat(as(ACME, "GET", address).status()).isEqualTo(200);
    assertThat(as(GLOBEX, "GET", address).status()).isEqualTo(404);
    assertThat(as(AgentFixture.KEY, "GET", address).status()).isEqualTo(404);
    AgentFixture.Delivery told = agent.delivery(id);
    long at = Long.parseLong(told.signature().substring(2, told.signature().indexOf(',')));
    assertThat(told.signature())
        .isEqualTo(PostCallWebhook.signature(hook.get("webhook_secret").asText(), at, told.body()));
  }

  @Test
  void workspaceWithoutAWebhookTellsNobody() {
    String id = talk(create(ACME));

    for (int waited = 0; waited < 500; waited++) {
      String status =
          as(ACME, "GET", "/v1/convai/conversations/" + id).json().path("status").asText();
      if (status.equals("done")) {
        break;
      }
      Caller.pause(20);
    }
    Caller.pause(100);
    assertThat(agent.deliveries).isEmpty();
  }

  private String talk(String agentId) {
    Caller caller = agent.dial(agentId).beginSilent(Json.object());
    String id = AgentFixture.conversationId(caller);
    caller.hangUp();
    return id;
  }

  private String create(String key) {
    return agent.request("POST", AGENTS + "/create", AGENT, key).json().path("agent_id").asText();
  }

  private int names(String key) {
    return as(key, "GET", AGENTS).json().path("agents").size();
  }

  private String chosen(String key) {
    return as(key, "GET", "/v1/convai/settings")
        .json()
        .at("/webhooks/post_call_webhook_id")
        .asText();
  }

  private AgentFixture.Answer as(String key, String method, String path) {
    return agent.request(method, path, null, key);
  }
}
