package com.creativeai.agents.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.ImportNote;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.ProvidedFor;
import com.creativeai.agents.ProviderAgent;
import com.creativeai.agents.Specs;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ProcessingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AE9: tools have lives of their own at the vendor; against the sandbox's simulator. */
class AgentToolsTest {
  private static final ProvidedFor CALLS =
      ProvidedFor.calls(
          OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1"),
          AgentId.parse("019a0000-0000-7000-8000-0000000000f1"));
  private static final ProvidedFor TESTS = ProvidedFor.tests(CALLS.organization(), CALLS.agent());
  private static final ProvidedFor OTHERS =
      ProvidedFor.calls(
          OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2"), CALLS.agent());
  private static final AgentSpec BARE = spec(Set.of());
  private static final AgentSpec SMS = spec(Set.of(BuiltInTool.SEND_SMS));
  private static final AgentSpec DESK =
      spec(Set.of(BuiltInTool.SEND_SMS, BuiltInTool.TRANSFER_TO_HUMAN), orders("Tells its state."));
  private static final AgentSpec CHANGED =
      spec(Set.of(BuiltInTool.SEND_SMS, BuiltInTool.PRESS_KEYS), orders("Tells where it is."));

  private final MovingClock clock = new MovingClock();
  private final ElevenLabsAgents agents = new ElevenLabsAgents();
  private SimulatedVendor vendor;

  @BeforeEach
  void start(@TempDir Path directory) {
    vendor = new SimulatedVendor(directory);
    agents.agents =
        new GuardedAgents(
            new ElevenLabsSettings(), InMemoryAccounts.none(), new AgentsGuard(), vendor);
    agents.clock = clock;
  }

  @AfterEach
  void stop() {
    vendor.close();
  }

  @Test
  void toolsAreThereBeforeTheAgentThatNamesThem() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, DESK).id();

    assertThat(vendor.asked)
        .containsExactly(
            "GET /v1/convai/tools",
            "POST /v1/convai/tools",
            "POST /v1/convai/tools",
            "POST /v1/convai/tools",
            "POST /v1/convai/agents/create");
    assertThat(toolsOf(id)).containsExactly("transfer_to_human", "send_sms", "order_state");
    assertThat(vendor.agent(id).at("/conversation_config/agent/prompt").has("tools")).isFalse();
    JsonNode tool = vendor.tools().get(0).path("tool_config");
    assertThat(tool.path("response_timeout_secs").asInt()).isEqualTo(20);
    assertThat(tool.path("expects_response").asBoolean()).isTrue();
    assertThat(agents.find(CALLS.organization(), ProvidedAgent.inDefault(id)).orElseThrow().spec())
        .isEqualTo(DESK.withHttpTools(List.of()));
  }

  @Test
  void whatIsPublishedAgainIsLeftAsItIs() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, DESK).id();
    List<JsonNode> tools = vendor.tools();
    vendor.asked.clear();

    assertThat(agents.update(CALLS, ProvidedAgent.inDefault(id), DESK)).isTrue();

    assertThat(vendor.tools()).isEqualTo(tools);
    assertThat(vendor.asked)
        .filteredOn(request -> !request.startsWith("GET"))
        .containsExactly("PATCH /v1/convai/agents/" + id);
  }

  @Test
  void changedToolKeepsItsIdAndWhatPeopleSetUpThere() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, DESK).id();
    String orders = toolId("order_state");
    ObjectNode config = (ObjectNode) tool(orders).path("tool_config");
    vendor.changeTool(
        SimulatedVendor.KEY,
        orders,
        "{\"tool_config\":" + config.put("disable_interruptions", true) + "}");
    vendor.asked.clear();

    agents.update(CALLS, ProvidedAgent.inDefault(id), CHANGED);

    assertThat(toolId("order_state")).isEqualTo(orders);
    JsonNode changed = tool(orders).path("tool_config");
    assertThat(changed.path("description").asText()).isEqualTo("Tells where it is.");
    assertThat(changed.path("disable_interruptions").asBoolean()).isTrue();
    assertThat(toolsOf(id)).containsExactly("send_sms", "press_keys", "order_state");
    assertThat(names()).containsExactlyInAnyOrder("send_sms", "press_keys", "order_state");
    assertThat(vendor.asked)
        .as("what goes does so last")
        .filteredOn(request -> !request.startsWith("GET"))
        .satisfies(
            requests -> {
              assertThat(requests.get(2)).isEqualTo("PATCH /v1/convai/agents/" + id);
              assertThat(requests.get(3)).startsWith("DELETE /v1/convai/tools/");
            })
        .hasSize(4);
  }

  @Test
  void everyDifferenceOfAToolIsNoticedAndNoOther() {
    ObjectNode wanted = ClientToolJson.of(Specs.RECEPTION).get(0);
    for (Consumer<ObjectNode> difference :
        List.<Consumer<ObjectNode>>of(
            tool -> tool.put("description", "Other."),
            tool -> tool.put("response_timeout_secs", 21),
            tool -> tool.put("expects_response", false),
            tool -> tool.withObject("/parameters/properties").remove("days"),
            tool -> tool.withObject("/parameters/properties").putObject("more"),
            tool -> tool.withObject("/parameters/properties/days").put("type", "string"),
            tool -> tool.withObject("/parameters/properties/detail").remove("enum"),
            tool -> tool.withArray("/parameters/required").add("days"))) {
      ObjectNode there = wanted.deepCopy();
      difference.accept(there);
      assertThat(ClientToolJson.isSame(wanted, there)).as(there.toString()).isFalse();
    }
    ObjectNode there = wanted.deepCopy().put("disable_interruptions", true);
    there.withObject("/parameters/properties/days").putNull("enum").put("constant_value", "");
    assertThat(ClientToolJson.isSame(wanted, there)).isTrue();
  }

  @Test
  void toolsOfOthersStayAsTheyAreAndWithTheAgent() {
    String hook = vendor.addTool(config("webhook", "crm_lookup"));
    String shared = vendor.addTool(config("client", "show_map"));
    String alike = vendor.addTool(config("client", "send_sms"));
    String unused = vendor.addTool(config("client", "send_sms"));
    String theirs = vendor.addAgent(shared, alike);
    String id = vendor.addAgent(hook, shared, alike);
    List<JsonNode> before = vendor.tools();

    ProviderAgent found =
        agents.find(CALLS.organization(), ProvidedAgent.inDefault(id)).orElseThrow();
    agents.update(CALLS, ProvidedAgent.inDefault(id), SMS);

    assertThat(found.notes())
        .extracting(ImportNote::code)
        .contains("tools-stay", "tools-unanswered", "tools-replaced");
    assertThat(toolsOf(id)).containsExactly("crm_lookup", "show_map", "send_sms");
    assertThat(ids(id)).contains(hook, shared).doesNotContain(alike);
    assertThat(ids(theirs)).containsExactly(shared, alike);
    agents.update(CALLS, ProvidedAgent.inDefault(id), BARE);
    assertThat(ids(id)).containsExactly(hook, shared);
    assertThat(vendor.tools()).as(unused + " too").containsExactlyInAnyOrderElementsOf(before);
    vendor.attach(id, hook, shared, alike);
    agents.update(CALLS, ProvidedAgent.inDefault(id), BARE);
    assertThat(ids(id)).as("nobody chose that we text").containsExactly(hook, shared);
  }

  @Test
  void toolOfOursThatAnotherAgentHasAsWellIsLeft() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, SMS).id();
    String copy = vendor.addAgent(ids(id).toArray(String[]::new));

    agents.update(CALLS, ProvidedAgent.inDefault(id), BARE);

    assertThat(toolsOf(id)).isEmpty();
    assertThat(toolsOf(copy)).containsExactly("send_sms");
  }

  @Test
  void agentThatIsCopiedGetsToolsOfItsOwn() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, DESK).id();
    String copy = vendor.addAgent(ids(id).toArray(String[]::new));
    ProvidedFor second =
        ProvidedFor.calls(
            CALLS.organization(), AgentId.parse("019a0000-0000-7000-8000-0000000000f2"));
    assertThat(
            agents
                .find(CALLS.organization(), ProvidedAgent.inDefault(copy))
                .orElseThrow()
                .notes()
                .get(0)
                .message())
        .startsWith("These tools were made from here for another agent")
        .endsWith(": order_state.");

    agents.update(second, ProvidedAgent.inDefault(copy), SMS);

    assertThat(toolsOf(copy)).containsExactly("send_sms");
    assertThat(ids(copy)).doesNotContainAnyElementsOf(ids(id));
    assertThat(toolsOf(id)).containsExactly("transfer_to_human", "send_sms", "order_state");
  }

  @Test
  void toolsForTestsAndOfOtherOrganizationsAreNotOurs() {
    String tested = agents.create(AgentAccount.DEFAULT, TESTS, DESK).id();
    String theirs = agents.create(AgentAccount.DEFAULT, OTHERS, DESK).id();
    String id = agents.create(AgentAccount.DEFAULT, CALLS, DESK).id();

    agents.update(CALLS, ProvidedAgent.inDefault(id), BARE);
    agents.remove(TESTS, ProvidedAgent.inDefault(tested));

    assertThat(toolsOf(theirs)).hasSize(3);
    assertThat(vendor.tools()).hasSize(3);
    assertThatThrownBy(() -> vendor.agent(tested)).hasMessageContaining("404");
    agents.remove(TESTS, ProvidedAgent.inDefault(tested));
    assertThat(vendor.tools()).hasSize(3);
  }

  @Test
  void whatAttemptsOfOthersLeftBehindIsTheirs() {
    String theirs = agents.create(AgentAccount.DEFAULT, OTHERS, DESK).id();
    vendor.before =
        request -> {
          if (request.equals("POST /v1/convai/agents/create")) {
            throw new ProcessingException("nobody answers");
          }
        };
    assertThatThrownBy(() -> agents.create(AgentAccount.DEFAULT, OTHERS, DESK))
        .isInstanceOf(ProviderUnavailable.class);
    vendor.before = request -> {};
    assertThat(vendor.tools()).hasSize(6);

    agents.create(AgentAccount.DEFAULT, CALLS, SMS);

    assertThat(vendor.tools()).hasSize(7);
    assertThat(toolsOf(theirs)).hasSize(3);
  }

  @Test
  void whateverBreaksHalfWayTheAgentHasItsToolsAndNothingPilesUp() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, DESK).id();
    String hook = vendor.addTool(config("webhook", "crm_lookup"));
    String[] attached = withMore(ids(id), hook);
    vendor.attach(id, attached);
    int most = 0;
    for (boolean isLost : new boolean[] {false, true}) {
      for (int broken = 1; broken < 30; broken++) {
        agents.update(CALLS, ProvidedAgent.inDefault(id), DESK);
        breakAt(broken, isLost);
        try {
          agents.update(CALLS, ProvidedAgent.inDefault(id), CHANGED);
          broken = 30;
        } catch (ProviderUnavailable expected) {
          assertThat(expected).hasMessageContaining("ProcessingException");
        }
        heal();
        most = Math.max(most, vendor.tools().size());
        assertThat(toolsOf(id)).contains("crm_lookup", "send_sms", "order_state").hasSize(4);
      }
    }
    agents.update(CALLS, ProvidedAgent.inDefault(id), CHANGED);

    assertThat(names())
        .containsExactlyInAnyOrder("crm_lookup", "send_sms", "press_keys", "order_state");
    assertThat(toolsOf(id)).containsExactly("crm_lookup", "send_sms", "press_keys", "order_state");
    assertThat(most).isLessThanOrEqualTo(7);
  }

  @Test
  void firstPublicationThatBreaksAgainAndAgainLeavesNothingBehind() {
    for (int broken = 1; broken <= 5; broken++) {
      for (boolean isLost : new boolean[] {false, true}) {
        if (broken == 5 && isLost) {
          break; // an agent that was made and whose id was lost keeps its tools
        }
        breakAt(broken, isLost);
        assertThatThrownBy(() -> agents.create(AgentAccount.DEFAULT, CALLS, DESK))
            .isInstanceOf(ProviderUnavailable.class);
        heal();
        assertThat(vendor.tools()).hasSizeLessThanOrEqualTo(3);
      }
    }

    String id = agents.create(AgentAccount.DEFAULT, CALLS, DESK).id();

    assertThat(ids(id)).hasSize(3);
    assertThat(vendor.tools()).hasSize(3);
  }

  @Test
  void orphansAreFoundBehindManyNewerTools() {
    breakAt(5, false);
    assertThatThrownBy(() -> agents.create(AgentAccount.DEFAULT, CALLS, DESK))
        .isInstanceOf(ProviderUnavailable.class);
    heal();
    for (int more = 0; more < 110; more++) {
      vendor.addTool(config("client", "tool_" + more));
    }
    vendor.asked.clear();

    agents.create(AgentAccount.DEFAULT, CALLS, BARE);

    assertThat(vendor.asked).filteredOn(request -> request.startsWith("DELETE")).hasSize(3);
    assertThat(vendor.asked).filteredOn("GET /v1/convai/tools"::equals).hasSize(2);
  }

  @Test
  void ofTwoPublicationsInEachOthersWayNoneLeavesTheAgentWithoutItsTools() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, BARE).id();
    vendor.before =
        request -> {
          if (request.equals("PATCH /v1/convai/agents/" + id)) {
            vendor.before = again -> {};
            agents.update(CALLS, ProvidedAgent.inDefault(id), CHANGED);
          }
        };

    assertThatThrownBy(() -> agents.update(CALLS, ProvidedAgent.inDefault(id), DESK))
        .isInstanceOf(ProviderRejected.class)
        .hasMessageContaining("removed meanwhile");

    assertThat(toolsOf(id)).containsExactly("send_sms", "press_keys", "order_state");
    agents.update(CALLS, ProvidedAgent.inDefault(id), DESK);
    assertThat(toolsOf(id)).containsExactly("transfer_to_human", "send_sms", "order_state");
    assertThat(vendor.tools()).hasSize(3);
  }

  @Test
  void publicationsAtATimeEndInOneThatIsWhole() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, BARE).id();
    AtomicInteger refused = new AtomicInteger();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (AgentSpec spec : List.of(DESK, CHANGED, SMS, DESK)) {
      all.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  agents.update(CALLS, ProvidedAgent.inDefault(id), spec);
                } catch (ProviderRejected inTheWay) {
                  refused.incrementAndGet();
                }
              }));
    }
    all.forEach(CompletableFuture::join);

    assertThat(refused.get()).isLessThan(4);
    assertThat(toolsOf(id)).doesNotContain("").doesNotHaveDuplicates().contains("send_sms");
    agents.update(CALLS, ProvidedAgent.inDefault(id), DESK);
    assertThat(toolsOf(id)).containsExactly("transfer_to_human", "send_sms", "order_state");
    assertThat(vendor.tools()).hasSize(3);
  }

  @Test
  void agentThatIsGoneIsSaidAndItsToolsAreSweptUp() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, DESK).id();
    vendor.remove(SimulatedVendor.KEY, id);

    assertThat(agents.update(CALLS, ProvidedAgent.inDefault(id), DESK)).isFalse();
    String made = agents.create(AgentAccount.DEFAULT, CALLS, SMS).id();

    assertThat(toolsOf(made)).containsExactly("send_sms");
    assertThat(vendor.tools()).hasSize(1);
  }

  @Test
  void manySlowRequestsEndBeforeTheirTogethernessIsTooLong() {
    String id = agents.create(AgentAccount.DEFAULT, CALLS, SMS).id();
    vendor.before = request -> clock.advance(Duration.ofSeconds(8));
    vendor.asked.clear();

    assertThatThrownBy(() -> agents.update(CALLS, ProvidedAgent.inDefault(id), manyTools()))
        .isInstanceOf(ProviderUnavailable.class)
        .hasMessageContaining("too long");

    assertThat(vendor.asked).hasSizeLessThan(9).doesNotContain("PATCH /v1/convai/agents/" + id);
    assertThat(toolsOf(id)).containsExactly("send_sms");
  }

  private void breakAt(int broken, boolean isLost) {
    AtomicInteger asked = new AtomicInteger();
    Consumer<String> failure =
        request -> {
          if (asked.incrementAndGet() >= broken) {
            throw new ProcessingException("the line is cut");
          }
        };
    if (isLost) {
      vendor.after = failure;
    } else {
      vendor.before = failure;
    }
  }

  private void heal() {
    vendor.before = request -> {};
    vendor.after = request -> {};
  }

  private JsonNode tool(String id) {
    return vendor.tools().stream()
        .filter(tool -> tool.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no tool " + id));
  }

  private String toolId(String name) {
    return vendor.tools().stream()
        .filter(tool -> tool.at("/tool_config/name").asText().equals(name))
        .map(tool -> tool.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private List<String> ids(String agentId) {
    List<String> ids = new ArrayList<>();
    vendor
        .agent(agentId)
        .at("/conversation_config/agent/prompt/tool_ids")
        .forEach(id -> ids.add(id.asText()));
    return ids;
  }

  /** The names of an agent's tools, each of which must be there. */
  private List<String> toolsOf(String agentId) {
    return ids(agentId).stream().map(id -> tool(id).at("/tool_config/name").asText()).toList();
  }

  private List<String> names() {
    return vendor.tools().stream().map(tool -> tool.at("/tool_config/name").asText()).toList();
  }

  private static String[] withMore(List<String> ids, String more) {
    List<String> all = new ArrayList<>(ids);
    all.add(more);
    return all.toArray(String[]::new);
  }

  private static ObjectNode config(String type, String name) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("name", name)
        .put("description", "Made there.");
  }

  private static HttpTool orders(String description) {
    return new HttpTool(
        "order_state", description, HttpTool.Method.GET, "https://api.example.com/o", List.of());
  }

  private static AgentSpec manyTools() {
    return spec(EnumSet.allOf(BuiltInTool.class), orders("Tells its state."));
  }

  private static AgentSpec spec(Set<BuiltInTool> tools, HttpTool... overHttp) {
    AgentSpec plain = AgentSpec.plain("Desk", "en", "Be kind.", "Hello.");
    return new AgentSpec(
        plain.name(),
        plain.language(),
        "voice-1",
        plain.prompt(),
        plain.firstMessage(),
        plain.variables(),
        tools,
        plain.criteria(),
        plain.data(),
        plain.knowledge(),
        Arrays.asList(overHttp));
  }
}
