package com.creativeai.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** SBX-2 (G10): a conversation between an agent and a user, both by their prompts. */
class SimulationTest {
  private static final DialogueRules RULES = DialogueRules.english();
  private static final String CONCIERGE =
      "You are the concierge of Harbour House. Ask whether they need parking. Breakfast is served"
          + " from seven to ten.";

  private final ObjectNode agent = agent(CONCIERGE);
  private final List<JsonNode> tools = new ArrayList<>();
  private final ObjectNode request = Json.object();

  @Test
  void personSaysWhatTheyWantAndWhatIsTrueOfThem() {
    persona(
        """
        Who you are: Anna Berg, owns a small car and needs no parking.
        What you want: To know when breakfast is served.
        How you behave: Friendly.""");

    List<String> said = said(hold());

    assertThat(said.get(0)).isEqualTo("agent: Hello.");
    assertThat(said.get(1)).isEqualTo("user: Could you tell me when breakfast is served?");
    assertThat(said.get(2)).startsWith("agent: Breakfast is served from seven to ten.");
    assertThat(said).last().asString().contains("oodbye");
  }

  @Test
  void anotherPersonTakesTheSameAgentElsewhere() {
    persona("How you behave: Annoyed. Never wants to be called again, so says no more calls.");

    List<String> said = said(hold());

    assertThat(said).contains("user: Please do not call me again.");
    assertThat(said).last().asString().contains("We will not call you again");
  }

  @Test
  void factAnswersTheQuestionThatSharesItsWords() {
    persona("Who you are: Anna Berg. You need parking for your van.");
    criterion("parking_asked", "It was found out whether they need parking.");

    JsonNode held = hold();

    assertThat(said(held)).contains("user: Yes, I need parking for my van.");
    assertThat(held.at("/analysis/evaluation_criteria_results/parking_asked/result").asText())
        .isEqualTo("success");
    assertThat(held.at("/analysis/evaluation_criteria_results/parking_asked/rationale").asText())
        .contains("my van");
  }

  @Test
  void criterionThatNobodySpokeOfIsNotMet() {
    persona("What you want: Book a massage.");
    criterion("dog", "The dog's name was found out.");

    JsonNode held = hold();

    assertThat(said(held)).contains("user: I would like to book a massage.");
    assertThat(held.at("/analysis/evaluation_criteria_results/dog/result").asText())
        .isEqualTo("failure");
  }

  @Test
  void limitEndsTheConversation() {
    persona("What you want: Ask whether there is a pool. Ask whether there is a sauna.");
    request.put("new_turns_limit", 3);

    assertThat(said(hold())).hasSize(3);
  }

  @Test
  void toolIsNotUsedButAnswersWhatWasGiven() {
    tools.add(
        Json.object()
            .put("type", "client")
            .put("name", "book_massage")
            .put("description", "Books a massage.")
            .put("expects_response", true));
    persona("What you want: Book a massage.");
    request
        .withObject("/simulation_specification/tool_mock_config/book_massage")
        .put("default_return_value", "Booked at four");

    JsonNode held = hold();

    assertThat(held.toString()).contains("\"tool_name\":\"book_massage\"");
    assertThat(said(held)).anySatisfy(line -> assertThat(line).contains("Booked at four"));
  }

  @Test
  void variableThatNobodyGaveIsRefusedInTheVendorsWords() {
    agent
        .withObject("/conversation_config/agent")
        .put("first_message", "Hello {{name}}, from {{system__caller_id}}.");
    persona("What you want: Say hello.");
    assertThatThrownBy(this::hold).isInstanceOf(VendorError.class);

    request
        .withObject("/simulation_specification/dynamic_variables")
        .put("name", "Anna")
        .put("system__caller_id", "+15550100");

    assertThat(said(hold())).first().isEqualTo("agent: Hello Anna, from +15550100.");
  }

  private void persona(String prompt) {
    request
        .withObject("/simulation_specification/simulated_user_config/prompt")
        .put("prompt", prompt);
  }

  private void criterion(String id, String goal) {
    request
        .withArray("extra_evaluation_criteria")
        .addObject()
        .put("id", id)
        .put("conversation_goal_prompt", goal);
  }

  private ObjectNode hold() {
    return Simulation.of(new AgentDefinition(agent), tools, request, RULES);
  }

  private static List<String> said(JsonNode held) {
    return StreamSupport.stream(held.path("simulated_conversation").spliterator(), false)
        .filter(turn -> !turn.path("message").asText().isBlank())
        .map(turn -> turn.path("role").asText() + ": " + turn.path("message").asText())
        .toList();
  }

  private static ObjectNode agent(String prompt) {
    ObjectNode agent = Json.object().put("agent_id", "agent_1").put("name", "Concierge");
    ObjectNode behaviour = agent.withObject("/conversation_config/agent");
    behaviour.put("first_message", "Hello.").put("language", "en");
    behaviour.putObject("prompt").put("prompt", prompt);
    agent.withObject("/platform_settings/evaluation");
    return agent;
  }
}
