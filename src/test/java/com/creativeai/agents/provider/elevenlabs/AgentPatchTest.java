package com.creativeai.agents.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.Specs;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AE3, A13: publishing leaves what people set up at the vendor. */
class AgentPatchTest {
  private static final String PROMPT = "/conversation_config/agent/prompt";
  private static final JsonNode THERE =
      json(
          """
          {"conversation_config": {"agent": {
             "dynamic_variables": {"dynamic_variable_placeholders":
                 {"guestName": "Anna", "company": "Old", "floor": "2"}},
             "prompt": {
               "tools": [{"type": "webhook", "name": "crm_lookup"}],
               "tool_ids": ["tool_1"],
               "built_in_tools": {"end_call": {"description": "When all is said."},
                                  "transfer_to_agent": {"type": "system"}}}}},
           "platform_settings": {
             "evaluation": {"criteria": [
                {"id": "appointment_made", "name": "Appointment", "use_knowledge_base": true,
                 "conversation_goal_prompt": "Old."},
                {"id": "Room-Known", "conversation_goal_prompt": "The room is known."},
                {"id": "dropped", "conversation_goal_prompt": "Gone."}]},
             "data_collection": {"age": {"type": "string", "enum": ["1"]}, "Room": {"type": "string"},
                                 "dropped": {"type": "string"}}}}""");

  private final JsonNode patch = AgentPatch.of(Specs.RECEPTION, THERE, List.of("tool_1", "tool_2"));

  @Test
  void toolsAreNamedByTheirIdsAndNeverSaidThemselves() {
    assertThat(patch.at(PROMPT + "/tool_ids").toString()).isEqualTo("[\"tool_1\",\"tool_2\"]");
    assertThat(patch.at(PROMPT).has("tools")).isFalse();
  }

  @Test
  void builtInToolKeepsItsDescriptionAndOnesThatWeDoNotKnowAreNotNamed() {
    JsonNode tools = patch.at(PROMPT + "/built_in_tools");

    assertThat(tools.has("end_call")).isFalse();
    assertThat(tools.has("transfer_to_agent")).isFalse();
    assertThat(tools.at("/skip_turn/type").asText()).isEqualTo("system");
    assertThat(tools.path("voicemail_detection").isNull()).isTrue();
  }

  @Test
  void variablesAndValuesWithNamesOfOthersAreSentAlong() {
    assertThat(
            patch
                .at("/conversation_config/agent/dynamic_variables/dynamic_variable_placeholders")
                .toString())
        .isEqualTo("{\"company\":\"Harbour House\",\"guestName\":\"Anna\"}");
    assertThat(patch.at("/platform_settings/data_collection").toString())
        .isEqualTo(
            "{\"age\":{\"type\":\"integer\",\"enum\":[\"1\"],\"description\":\"Age in years.\"},"
                + "\"Room\":{\"type\":\"string\"}}");
  }

  @Test
  void criteriaKeepWhatWeDoNotKnowOf() {
    assertThat(patch.at("/platform_settings/evaluation/criteria").toString())
        .isEqualTo(
            "[{\"id\":\"appointment_made\",\"name\":\"Appointment\",\"use_knowledge_base\":true,"
                + "\"conversation_goal_prompt\":\"A time was agreed.\",\"type\":\"prompt\"},"
                + "{\"id\":\"Room-Known\",\"conversation_goal_prompt\":\"The room is known.\"}]");
  }

  @Test
  void whatWasPublishedFromHereIsSentAsItIs() {
    JsonNode made = AgentJson.of(Specs.RECEPTION, List.of());

    JsonNode again = AgentPatch.of(Specs.RECEPTION, made, List.of());

    assertThat(again.at("/platform_settings")).isEqualTo(made.at("/platform_settings"));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }
}
