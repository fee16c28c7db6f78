package com.creativeai.it;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.sandbox.speech.SpokenWords;
import com.creativeai.sandbox.speech.WavFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SBX-2, C8: whatever the agent does, the person on the line hears why, and the call says it. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentFaultsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int AGENTS_CHANNEL = 1;
  private static final String APOLOGY = "we have a technical problem";

  private final Map<String, String> calls = new HashMap<>();

  /** All at the same time: some are slow on purpose. */
  @BeforeAll
  void placeAll(Product product) {
    place("refuses", "+14155552681", "", product);
    place("dies", "+14155552682", "", product);
    place("dies_once", "+14155552686", "", product);
    place("silent", "+14155552683", "", product);
    place("slow", "+14155552684", "", product);
    place("locked", "+14155552685", "Sell them a boat.", product);
  }

  @ParameterizedTest
  @CsvSource({"refuses, agent-refused", "dies, agent-lost", "locked, agent-refused"})
  void personHearsAnApologyFromAnAgentThatFails(String fault, String reason, Product product)
      throws IOException {
    JsonNode call = ended(fault, product);

    assertThat(call.get("status").asText()).isEqualTo("completed");
    assertThat(call.at("/end/reason").asText()).isEqualTo(reason);
    assertThat(heardFromUs(call, product)).contains(APOLOGY);
  }

  @Test
  void agentThatDiesKeepsWhatWasSaid(Product product) throws IOException {
    JsonNode call = ended("dies", product);

    assertThat(call.get("transcript").findValuesAsText("role")).contains("assistant");
    assertThat(heardFromUs(call, product)).startsWith("This is an AI assistant speaking.");
  }

  @Test
  void agentThatDiesOnceIsTakenOver(Product product) throws IOException {
    JsonNode call = ended("dies_once", product);

    assertThat(call.at("/end/reason").asText()).isIn("agent-ended", "caller-hung-up");
    assertThat(call.at("/metadata/brokenConversationIds")).hasSize(1);
    assertThat(call.get("timeline").findValuesAsText("event")).contains("agent-reconnected");
    assertThat(heardFromUs(call, product)).doesNotContain(APOLOGY);
  }

  @Test
  void slowAgentIsWaitedFor(Product product) {
    JsonNode call = ended("slow", product);

    assertThat(call.get("status").asText()).isEqualTo("completed");
    assertThat(call.at("/end/reason").asText()).isIn("agent-ended", "caller-hung-up");
    assertThat(call.get("transcript").findValuesAsText("role")).contains("assistant", "user");
  }

  @Test
  void nobodyStaysOnTheLineOfASilentAgent(Product product) {
    JsonNode call = ended("silent", product);

    assertThat(call.get("status").asText()).isEqualTo("completed");
    assertThat(call.at("/end/reason").asText()).isEqualTo("caller-hung-up");
  }

  private void place(String fault, String to, String prompt, Product product) {
    String agent = agentWith("agent_sandbox_" + fault, product);
    calls.put(fault, product.placeCall(to, agent, prompt));
  }

  /** As one of the demo agents, but with a provider's agent that misbehaves. */
  private static String agentWith(String providerAgent, Product product) {
    String id = UUID.randomUUID().toString();
    try (MongoClient client = MongoClients.create(product.store().toString())) {
      MongoCollection<Document> agents =
          client.getDatabase(Product.DATABASE).getCollection("agents");
      Document agent = agents.find(eq("_id", product.firstAgent())).first();
      Objects.requireNonNull(agent, "a demo agent");
      agent.append("_id", id).append("name", "Fault: " + providerAgent);
      agent
          .append("providerAgentId", providerAgent)
          .append("prompt", "")
          .append("firstMessage", "");
      agents.insertOne(agent);
    }
    return id;
  }

  private JsonNode ended(String fault, Product product) {
    return product.awaitCall(
        calls.get(fault), PATIENCE, call -> Product.isOver(call) && call.has("recordingUrl"));
  }

  /** What our side of the recording says, by ear. */
  private static String heardFromUs(JsonNode call, Product product) throws IOException {
    byte[] recording = product.bytes(call.get("recordingUrl").asText()).body();
    return SpokenWords.on(WavFile.read(recording), AGENTS_CHANNEL);
  }
}
