package com.creativeai.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SBX-2 (G11): tools of the workspace, and the agents that name them. */
class ToolRestTest {
  private static final String AGENTS = "/v1/convai/agents";
  private static final String TOOLS = "/v1/convai/tools";
  private static final String TOOL_IDS = "/conversation_config/agent/prompt/tool_ids";
  private static final String CONFIG =
      """
      {"type": "client", "name": "%s", "description": "Does it.", "expects_response": true,
       "parameters": {"type": "object", "properties": {"wish": {"type": "string"}}}}""";

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
  void toolsAreMadeChangedDeletedAndSurviveARestart() throws Exception {
    String id = agent.createTool(CONFIG.formatted("book_table"));
    assertThat(id).startsWith("tool_");
    JsonNode made = agent.get(TOOLS + "/" + id).json().path("tool_config");
    assertThat(made.path("response_timeout_secs").asInt()).isEqualTo(20);
    assertThat(made.path("disable_interruptions").isBoolean()).isTrue();
    assertThat(made.at("/parameters/properties/wish/enum").isNull()).isTrue();

    String other = "{\"tool_config\":" + CONFIG.formatted("book_room") + "}";
    assertThat(request("PATCH", TOOLS + "/" + id, other).at("/tool_config/name").asText())
        .isEqualTo("book_room");
    agent.close();
    agent = new AgentFixture(dataDir);

    assertThat(agent.get(TOOLS + "/" + id).json().at("/tool_config/name").asText())
        .isEqualTo("book_room");
    assertThat(status("DELETE", TOOLS + "/" + id)).isEqualTo(200);
    assertThat(agent.get(TOOLS + "/" + id).status()).isEqualTo(404);
    assertThat(status("DELETE", TOOLS + "/" + id)).isEqualTo(404);
    assertThat(agent.request("GET", TOOLS, null, null).status()).isEqualTo(401);
  }

  @Test
  void toolsAreListedByTypeAndNameTheNewestFirstPageByPage() {
    String first = agent.createTool(CONFIG.formatted("book_table"));
    agent.clock.move(Duration.ofSeconds(1));
    String second = agent.createTool(CONFIG.formatted("book_room"));
    agent.clock.move(Duration.ofSeconds(1));
    String hook =
        agent.createTool("{\"type\":\"webhook\",\"name\":\"crm\",\"description\":\"Asks it.\"}");

    assertThat(ids("?page_size=100")).containsExactly(hook, second, first);
    assertThat(ids("?types=client&sort_by=created_at&sort_direction=desc"))
        .containsExactly(second, first);
    assertThat(ids("?types=client&types=webhook&sort_direction=asc"))
        .containsExactly(first, second, hook);
    assertThat(ids("?search=book_t")).containsExactly(first);
    assertThat(ids("?sort_by=name&sort_direction=asc")).containsExactly(second, first, hook);
    ObjectNode page = agent.get(TOOLS + "?page_size=2").json();
    assertThat(page.path("has_more").asBoolean()).isTrue();
    assertThat(ids("?page_size=2&cursor=" + page.path("next_cursor").asText()))
        .containsExactly(first);
  }

  @Test
  void badToolsNameTheField() {
    assertThat(refusedAt("{}")).contains("tool_config");
    assertThat(refusedAt(CONFIG.formatted("book a table"))).contains("name");
    assertThat(refusedAt(CONFIG.formatted("x".repeat(65)))).contains("name");
    assertThat(refusedAt("{\"type\":\"client\",\"name\":\"book\"}")).contains("description");
    assertThat(refusedAt("{\"type\":\"telex\",\"name\":\"book\"}")).contains("tool_config");
    for (String seconds : List.of("0", "121", "\"20\"")) {
      assertThat(
              refusedAt(
                  "{\"type\":\"client\",\"name\":\"a\",\"description\":\"b\","
                      + "\"response_timeout_secs\":"
                      + seconds
                      + "}"))
          .contains("response_timeout_secs");
    }
  }

  @Test
  void agentNamesToolsThatAreThereAndNothingElse() {
    String tool = agent.createTool(CONFIG.formatted("book_table"));
    String id = agentWith("\"tool_ids\":[\"" + tool + "\"]");

    assertThat(agent.get(AGENTS + "/" + id).json().at(TOOL_IDS).toString()).contains(tool);
    for (String list : List.of("[]", "[{\"type\":\"client\",\"name\":\"book\"}]", "null")) {
      var inline = create("\"tools\":" + list);
      assertThat(inline.status()).isEqualTo(422);
      assertThat(inline.json().at("/detail/0/loc").toString())
          .isEqualTo("[\"body\",\"conversation_config\",\"agent\",\"prompt\",\"tools\"]");
      assertThat(patch(id, "\"tools\":" + list).status()).isEqualTo(422);
    }
    assertThat(create("\"tool_ids\":[\"tool_none\"]").status()).isEqualTo(404);
    var unknown = patch(id, "\"tool_ids\":[\"" + tool + "\",\"tool_none\"]");
    assertThat(unknown.json().at("/detail/status").asText()).isEqualTo("tool_not_found");
    String alike = agent.createTool(CONFIG.formatted("book_table"));
    assertThat(patch(id, "\"tool_ids\":[\"" + tool + "\",\"" + alike + "\"]").status())
        .isEqualTo(422);
    assertThat(agent.get(AGENTS + "/" + id).json().at(TOOL_IDS)).hasSize(1);
  }

  @Test
  void toolThatAnAgentHasIsDeletedByForceOnly() {
    String tool = agent.createTool(CONFIG.formatted("book_table"));
    String other = agent.createTool(CONFIG.formatted("book_room"));
    String id = agentWith("\"tool_ids\":[\"" + tool + "\",\"" + other + "\"]");

    assertThat(status("DELETE", TOOLS + "/" + tool)).isEqualTo(400);
    assertThat(agent.get(TOOLS + "/" + tool).status()).isEqualTo(200);

    assertThat(status("DELETE", TOOLS + "/" + tool + "?force=true")).isEqualTo(200);
    assertThat(agent.get(AGENTS + "/" + id).json().at(TOOL_IDS).toString())
        .isEqualTo("[\"" + other + "\"]");
    assertThat(status("DELETE", AGENTS + "/" + id)).isEqualTo(200);
    assertThat(status("DELETE", TOOLS + "/" + other)).isEqualTo(200);
  }

  @Test
  void toolsThatWereKeptWithinAgentsGetIds() throws Exception {
    String id = agentWith("\"prompt\":\"Be kind.\"");
    agent.close();
    Path file = dataDir.resolve("agents").resolve(id + ".json");
    ObjectNode old = Json.readObject(Files.readString(file)).orElseThrow();
    ObjectNode prompt = old.withObject("/conversation_config/agent/prompt");
    prompt.remove("tool_ids");
    prompt.putArray("tools").add(Json.readObject(CONFIG.formatted("book_table")).orElseThrow());
    Files.write(file, Json.bytes(old));

    agent = new AgentFixture(dataDir);

    ObjectNode migrated = agent.get(AGENTS + "/" + id).json();
    assertThat(migrated.at("/conversation_config/agent/prompt").has("tools")).isFalse();
    String tool = migrated.at(TOOL_IDS + "/0").asText();
    assertThat(agent.get(TOOLS + "/" + tool).json().at("/tool_config/name").asText())
        .isEqualTo("book_table");
  }

  private String agentWith(String prompt) {
    return create(prompt).json().path("agent_id").asText();
  }

  private AgentFixture.Answer create(String prompt) {
    return agent.request("POST", AGENTS + "/create", config(prompt), AgentFixture.KEY);
  }

  private AgentFixture.Answer patch(String id, String prompt) {
    return agent.request("PATCH", AGENTS + "/" + id, config(prompt), AgentFixture.KEY);
  }

  private static String config(String prompt) {
    return "{\"conversation_config\":{\"agent\":{\"prompt\":{" + prompt + "}}}}";
  }

  private String refusedAt(String config) {
    String body = config.equals("{}") ? config : "{\"tool_config\":" + config + "}";
    var refused = agent.request("POST", TOOLS, body, AgentFixture.KEY);
    assertThat(refused.status()).isEqualTo(422);
    return refused.json().at("/detail/0/loc").toString();
  }

  private List<String> ids(String query) {
    return agent.get(TOOLS + query).json().path("tools").findValuesAsText("id");
  }

  private int status(String method, String path) {
    return agent.request(method, path, null, AgentFixture.KEY).status();
  }

  private ObjectNode request(String method, String path, String body) {
    return agent.request(method, path, body, AgentFixture.KEY).json();
  }
}
