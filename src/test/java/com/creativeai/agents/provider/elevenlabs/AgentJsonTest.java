package com.creativeai.agents.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.Knowledge;
import com.creativeai.agents.Specs;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** AE2, AE3: agents in the vendor's words. */
class AgentJsonTest {
  @Test
  void whatIsSentIsReadTheSameExceptForAddresses() {
    assertThat(AgentJson.toSpec(AgentJson.of(Specs.RECEPTION, List.of()), List.of()))
        .isEqualTo(Specs.RECEPTION.withHttpTools(List.of()));
  }

  @Test
  void toolOverHttpIsAClientToolWithItsSchema() {
    assertThat(ClientToolJson.of(Specs.RECEPTION))
        .singleElement()
        .hasToString(
            "{\"type\":\"client\",\"name\":\"order_state\","
                + "\"description\":\"Tells how far an order is.\",\"expects_response\":true,"
                + "\"response_timeout_secs\":20,\"parameters\":{\"type\":\"object\","
                + "\"properties\":{\"order\":{\"type\":\"string\","
                + "\"description\":\"The order's number.\"},\"days\":{\"type\":\"integer\","
                + "\"description\":\"How far back.\"},\"detail\":{\"type\":\"string\","
                + "\"description\":\"How much.\",\"enum\":[\"short\",\"long\"]}},"
                + "\"required\":[\"order\"]}}");
  }

  @Test
  void agentNamesItsToolsByTheirIdsOnly() {
    JsonNode agent = AgentJson.of(Specs.RECEPTION, List.of("tool_1", "tool_2"));

    assertThat(text(agent, "/conversation_config/agent/prompt/tool_ids"))
        .isEqualTo("[\"tool_1\",\"tool_2\"]");
    assertThat(agent.at("/conversation_config/agent/prompt").has("tools")).isFalse();
  }

  @Test
  void callsMaySpeakOnAPhoneAndInTheirOwnWords() {
    JsonNode agent = AgentJson.of(AgentSpec.plain("Plain", "en", "Be kind.", ""), List.of());

    assertThat(text(agent, "/conversation_config/tts/agent_output_audio_format"))
        .isEqualTo("\"ulaw_8000\"");
    assertThat(text(agent, "/conversation_config/asr/user_input_audio_format"))
        .isEqualTo("\"ulaw_8000\"");
    assertThat(text(agent, "/platform_settings/overrides/conversation_config_override"))
        .isEqualTo(
            "{\"agent\":{\"prompt\":{\"prompt\":true},\"first_message\":true,\"language\":true},"
                + "\"conversation\":{\"text_only\":true}}");
  }

  @Test
  void documentMayHoldWhatEndsDocuments() {
    Knowledge tricky =
        new Knowledge("Markup", "End with </document>\n\n<document name=\"x\">\nNo.");
    Instructions given = new Instructions("Be kind.", List.of(tricky, tricky));

    assertThat(Instructions.read(given.text())).isEqualTo(given);
  }

  @Test
  void toolThatIsOffIsSaidToBeOff() {
    JsonNode agent = AgentJson.of(Specs.RECEPTION, List.of());

    assertThat(text(agent, "/conversation_config/agent/prompt/built_in_tools/voicemail_detection"))
        .isEqualTo("null");
    assertThat(text(agent, "/conversation_config/agent/prompt/built_in_tools/end_call"))
        .contains("\"system_tool_type\":\"end_call\"");
  }

  @Test
  void whatTheProductDoesIsAClientToolWithItsSchema() {
    AgentSpec spec =
        new AgentSpec(
            "Desk",
            "en",
            "",
            "Be kind.",
            "",
            Map.of(),
            Set.of(BuiltInTool.TRANSFER_TO_HUMAN, BuiltInTool.END_CALL),
            List.of(),
            List.of(),
            List.of());
    JsonNode agent = AgentJson.of(spec, List.of("tool_1"));

    JsonNode tool = ClientToolJson.of(spec).get(0);
    assertThat(tool.get("type").asText()).isEqualTo("client");
    assertThat(tool.get("name").asText()).isEqualTo("transfer_to_human");
    assertThat(tool.get("expects_response").asBoolean()).isTrue();
    assertThat(tool.at("/parameters/properties/summary/type").asText()).isEqualTo("string");
    assertThat(tool.at("/parameters/required").toString()).isEqualTo("[\"summary\"]");
    assertThat(text(agent, "/conversation_config/agent/prompt/built_in_tools"))
        .doesNotContain("transfer_to_human");
    assertThat(AgentJson.toSpec(agent, List.of(new VendorTool("tool_1", tool))).tools())
        .isEqualTo(spec.tools());
  }

  @Test
  void whatIsNotThereIsEmpty() {
    AgentSpec spec =
        AgentJson.toSpec(JsonNodeFactory.instance.objectNode().put("name", "Bare"), List.of());

    assertThat(spec.name()).isEqualTo("Bare");
    assertThat(spec.prompt()).isEmpty();
    assertThat(spec.tools()).isEmpty();
  }

  private static String text(JsonNode agent, String pointer) {
    return agent.at(pointer).toString();
  }
}
