package com.creativeai.agents.provider.elevenlabs;

import static com.creativeai.agents.BuiltInTool.END_CALL;
import static com.creativeai.agents.BuiltInTool.SEND_SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.ImportNote;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.ProvidedFor;
import com.creativeai.agents.ProviderAgent;
import com.creativeai.agents.ProviderPage;
import com.creativeai.agents.Specs;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** AE3, AE7, AE8: what is asked of the vendor, and how its answers are read. */
class ElevenLabsAgentsTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");

  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final AgentSpec BARE = AgentSpec.plain("Desk", "en", "Be kind.", "Hello.");

  private static final ProvidedFor RECEPTION =
      ProvidedFor.calls(ACME, AgentId.parse("019a0000-0000-7000-8000-0000000000f1"));

  private final RecordedApi api = new RecordedApi();
  private final ElevenLabsAgents agents = new ElevenLabsAgents();

  ElevenLabsAgentsTest() {
    agents.agents =
        new GuardedAgents(
            new ElevenLabsSettings(), InMemoryAccounts.none(), new AgentsGuard(), api);
    agents.clock = new MovingClock();
  }

  @Test
  void pageIsReadWithWhomAgentsWereMadeFor() {
    api.answer =
        """
        {"agents": [
          {"agent_id": "agent_1", "name": "Desk", "tags": ["vip"], "created_at_unix_secs": 1716153600,
           "access_info": {"is_creator": true}},
          {"agent_id": "agent_2", "name": "Pier", "tags": ["creativeai-%s"]},
          {"agent_id": "agent_3", "name": "Odd", "tags": ["creativeai-somebody"]}],
         "next_cursor": "c2", "has_more": true}"""
            .formatted(ACME);

    assertThat(agents.list(AgentAccount.DEFAULT, "desk", "c1", 30))
        .isEqualTo(
            new ProviderPage(
                List.of(
                    new ProviderPage.Entry(
                        "agent_1",
                        "Desk",
                        Optional.of(Instant.ofEpochSecond(1_716_153_600)),
                        Optional.empty()),
                    new ProviderPage.Entry("agent_2", "Pier", Optional.empty(), Optional.of(ACME)),
                    new ProviderPage.Entry("agent_3", "Odd", Optional.empty(), Optional.empty())),
                Optional.of("c2")));
    assertThat(api.asked).containsExactly("list 30 desk c1");
  }

  @Test
  void firstPageOfAllNamesNeitherCursorNorSearchAndTheLastHasNoNext() {
    api.answer = "{\"agents\": [], \"next_cursor\": null, \"has_more\": false}";

    assertThat(agents.list(AgentAccount.DEFAULT, "", "", 100).next()).isEmpty();
    assertThat(api.asked).containsExactly("list 100 null null");
  }

  @Test
  void agentIsMadeWithATagOfWhomItIsFor() {
    api.answer = "{\"agent_id\": \"agent_1\"}";

    agents.create(AgentAccount.DEFAULT, RECEPTION, Specs.RECEPTION);

    assertThat(api.asked)
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent)
                    .contains("\"tags\":[\"creativeai-" + ACME + "\"]")
                    .contains("\"tool_ids\":[\"tool_made\"]"));
  }

  @Test
  void changeIsMadeOfWhatIsThereAndNamesNoTag() {
    api.tool("tool_1", "webhook", "crm_lookup");
    api.answer = withTools("tool_1");

    assertThat(agents.update(RECEPTION, ProvidedAgent.inDefault("agent_1"), Specs.RECEPTION))
        .isTrue();

    assertThat(api.asked).hasSize(2);
    assertThat(api.asked.get(0)).isEqualTo("get agent_1");
    assertThat(api.asked.get(1))
        .startsWith("change agent_1")
        .contains("\"tool_ids\":[\"tool_1\",\"tool_made\"]")
        .doesNotContain("tags");
  }

  @Test
  void whatWeDoNotKnowOfIsTold() {
    api.answer =
        """
        {"name": "Desk", "workflow": {"nodes": {"start": {}, "billing": {}}},
         "conversation_config": {
           "asr": {"user_input_audio_format": "pcm_16000"},
           "tts": {"agent_output_audio_format": "ulaw_8000", "model_id": "eleven_turbo_v2"},
           "language_presets": {"de": {}},
           "agent": {"language": "en", "prompt": {"llm": "gpt-4o",
             "tool_ids": ["tool_1", "tool_2", "tool_3", "tool_gone"], "mcp_server_ids": ["mcp_1"],
             "built_in_tools": {"end_call": {}, "transfer_to_number": {"type": "system"},
                                "transfer_to_agent": null},
             "knowledge_base": [{"type": "file", "name": "Prices.pdf", "id": "k1"},
                                {"type": "url", "name": "Opening hours", "id": "k2"}]}}}}""";

    api.tool("tool_1", "client", "show_map");
    api.tool("tool_2", "client", "send_sms");
    api.tool("tool_3", "webhook", "crm_lookup");

    ProviderAgent found = agents.find(ACME, ProvidedAgent.inDefault("agent_1")).orElseThrow();

    assertThat(found.madeFor()).isEmpty();
    assertThat(found.spec().tools()).containsExactlyInAnyOrder(END_CALL, SEND_SMS);
    assertThat(found.notes())
        .extracting(ImportNote::code)
        .containsExactly(
            "tools-stay",
            "tools-unanswered",
            "tools-replaced",
            "tools-gone",
            "knowledge-stays",
            "settings-stay",
            "phone-ready");
    assertThat(found.notes().get(0).message()).endsWith("crm_lookup, mcp_1, transfer_to_number.");
    assertThat(found.notes().get(1).message()).endsWith(": show_map.");
    assertThat(found.notes().get(2).message()).endsWith(": send_sms.");
    assertThat(found.notes().get(3).message()).endsWith(": tool_gone.");
    assertThat(found.notes().get(4).message()).endsWith(": Prices.pdf, Opening hours.");
    assertThat(found.notes().get(5).message())
        .endsWith(
            "language model gpt-4o, speech model eleven_turbo_v2, further language de, workflow.");
  }

  @Test
  void manyNamesAreCounted() {
    api.answer =
        withTools(IntStream.range(0, 13).mapToObj(id -> "tool_" + id).toArray(String[]::new));

    assertThat(
            agents
                .find(ACME, ProvidedAgent.inDefault("agent_1"))
                .orElseThrow()
                .notes()
                .get(0)
                .message())
        .endsWith("tool_8, tool_9 and 3 more.");
  }

  @Test
  void copyOfOneThatWasPublishedFromHereTellsOfItsClientToolsOnly() {
    ObjectNode tool = ClientToolJson.of(Specs.RECEPTION).get(0);
    api.tools.put("tool_1", ToolMark.write(RECEPTION, tool).toString());
    api.answer = MadeFor.write(ACME, AgentJson.of(Specs.RECEPTION, List.of("tool_1"))).toString();

    ProviderAgent found = agents.find(ACME, ProvidedAgent.inDefault("agent_1")).orElseThrow();

    assertThat(found.madeFor()).contains(ACME);
    assertThat(found.notes()).extracting(ImportNote::code).containsExactly("tools-lost");
  }

  @Test
  void toolThatIsGoneKeepsNobodyFromPublishing() {
    api.tool("tool_1", "webhook", "crm_lookup");
    api.answer = withTools("tool_gone", "tool_1");

    assertThat(agents.update(RECEPTION, ProvidedAgent.inDefault("agent_1"), BARE)).isTrue();

    assertThat(api.asked.get(1)).contains("\"tool_ids\":[\"tool_1\"]");
  }

  /** What a publication does to such tools: it leaves them. */
  @Test
  void toolMadeForAnotherOrganizationIsTheirsAndStays() {
    ObjectNode theirs = ClientToolJson.of(Specs.RECEPTION).get(0);
    ProvidedFor globex = ProvidedFor.calls(GLOBEX, RECEPTION.agent());
    api.tools.put("tool_1", ToolMark.write(globex, theirs).toString());
    ObjectNode texts = JsonNodeFactory.instance.objectNode().put("type", "client");
    api.tools.put("tool_2", ToolMark.write(globex, texts.put("name", "send_sms")).toString());
    api.answer = withTools("tool_1", "tool_2");

    ProviderAgent found = agents.find(ACME, ProvidedAgent.inDefault("agent_1")).orElseThrow();

    assertThat(found.notes())
        .extracting(ImportNote::code)
        .containsExactly("tools-unanswered", "tools-replaced", "phone-ready");
    agents.update(RECEPTION, ProvidedAgent.inDefault("agent_1"), BARE);
    assertThat(api.asked.get(api.asked.size() - 1)).contains("\"tool_ids\":[\"tool_1\"]");
  }

  @Test
  void vendorThatIsNotThereIsUnavailable() {
    assertThatThrownBy(() -> agents.list(AgentAccount.DEFAULT, "", "", 30))
        .isInstanceOf(ProviderUnavailable.class);
    api.answer = "<html>";
    assertThatThrownBy(() -> agents.list(AgentAccount.DEFAULT, "", "", 30))
        .isInstanceOf(ProviderUnavailable.class);
  }

  private static String withTools(String... ids) {
    return "{\"conversation_config\":{\"agent\":{\"prompt\":{\"tool_ids\":[\""
        + String.join("\",\"", ids)
        + "\"]}}}}";
  }

  /** Answers every request about agents alike, or not at all. */
  private static final class RecordedApi implements AgentsApi {
    final List<String> asked = new ArrayList<>();
    final Map<String, String> tools = new HashMap<>();
    String answer = "";

    void tool(String id, String type, String name) {
      tools.put(id, "{\"type\":\"" + type + "\",\"name\":\"" + name + "\"}");
    }

    @Override
    public String create(String key, String agent) {
      return answer("create " + agent);
    }

    @Override
    public String change(String key, String id, String patch) {
      return answer("change " + id + " " + patch);
    }

    @Override
    public String list(String key, int size, @Nullable String search, @Nullable String cursor) {
      return answer("list " + size + " " + search + " " + cursor);
    }

    @Override
    public String get(String key, String id) {
      return answer("get " + id);
    }

    @Override
    public String remove(String key, String id) {
      return answer("remove " + id);
    }

    @Override
    public String simulate(String key, String id, String simulation) {
      return answer("simulate " + id);
    }

    @Override
    public String makeTool(String key, String tool) {
      return "{\"id\": \"tool_made\"}";
    }

    @Override
    public String changeTool(String key, String id, String tool) {
      throw new AssertionError("nothing of " + id + " is to be changed");
    }

    @Override
    public String listTools(
        String key,
        String type,
        String field,
        String direction,
        int size,
        @Nullable String cursor) {
      return "{\"tools\": []}";
    }

    @Override
    public String getTool(String key, String id) {
      String config = tools.get(id);
      if (config == null) {
        throw new NotFoundException();
      }
      return "{\"id\": \"" + id + "\", \"tool_config\": " + config + "}";
    }

    @Override
    public String removeTool(String key, String id) {
      throw new AssertionError(id + " is not to be removed");
    }

    private String answer(String request) {
      asked.add(request);
      if (answer.isEmpty()) {
        throw new ProcessingException("nobody answers");
      }
      return answer;
    }
  }
}
