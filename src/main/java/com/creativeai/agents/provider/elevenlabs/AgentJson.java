package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.Criterion;
import com.creativeai.agents.DataPoint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agents in ElevenLabs' words and in ours (AE2, AE3). */
final class AgentJson {
  static final String AUDIO_FORMAT = "ulaw_8000";

  private AgentJson() {}

  /**
   * All that we know of; what else the agent has there stays as it is.
   *
   * @param tools ids of all its tools that have some
   */
  static ObjectNode of(AgentSpec spec, List<String> tools) {
    ObjectNode agent = JsonNodeFactory.instance.objectNode().put("name", spec.name());
    ObjectNode config = agent.putObject("conversation_config");
    ObjectNode behaviour = config.putObject("agent");
    behaviour.put("first_message", spec.firstMessage()).put("language", spec.language());
    ObjectNode placeholders =
        behaviour.putObject("dynamic_variables").putObject("dynamic_variable_placeholders");
    spec.variables().forEach(placeholders::put);
    ObjectNode prompt =
        behaviour
            .putObject("prompt")
            .put("prompt", new Instructions(spec.prompt(), spec.knowledge()).text());
    tools(spec.tools(), prompt.putObject("built_in_tools"));
    tools.forEach(prompt.putArray("tool_ids")::add);
    config.putObject("asr").put("user_input_audio_format", AUDIO_FORMAT);
    ObjectNode speech = config.putObject("tts").put("agent_output_audio_format", AUDIO_FORMAT);
    if (!spec.voice().isEmpty()) {
      speech.put("voice_id", spec.voice());
    }
    ObjectNode platform = agent.putObject("platform_settings");
    criteria(spec.criteria(), platform.putObject("evaluation"));
    ObjectNode data = platform.putObject("data_collection");
    spec.data()
        .forEach(
            one ->
                data.putObject(one.id())
                    .put("type", one.kind().code())
                    .put("description", one.description()));
    allowOwnWords(platform.putObject("overrides").putObject("conversation_config_override"));
    return agent;
  }

  /**
   * What stands there now; what we do not know of is left out.
   *
   * @param attached its tools that have ids
   */
  static AgentSpec toSpec(JsonNode agent, List<VendorTool> attached) {
    JsonNode config = agent.path("conversation_config");
    JsonNode behaviour = config.path("agent");
    JsonNode prompt = behaviour.path("prompt");
    JsonNode platform = agent.path("platform_settings");
    Map<String, String> variables = new LinkedHashMap<>();
    behaviour
        .at("/dynamic_variables/dynamic_variable_placeholders")
        .properties()
        .forEach(one -> variables.put(one.getKey(), one.getValue().asText()));
    Set<BuiltInTool> tools = EnumSet.noneOf(BuiltInTool.class);
    tools.addAll(ProductTools.read(attached));
    for (BuiltInTool tool : BuiltInTool.values()) {
      if (!tool.isDoneByProduct() && prompt.path("built_in_tools").path(tool.code()).isObject()) {
        tools.add(tool);
      }
    }
    List<Criterion> criteria = new ArrayList<>();
    for (JsonNode one : platform.path("evaluation").path("criteria")) {
      criteria.add(
          new Criterion(one.path("id").asText(), one.path("conversation_goal_prompt").asText()));
    }
    List<DataPoint> data = new ArrayList<>();
    platform
        .path("data_collection")
        .properties()
        .forEach(one -> data.add(dataPoint(one.getKey(), one.getValue())));
    Instructions instructions = Instructions.read(prompt.path("prompt").asText());
    return new AgentSpec(
        agent.path("name").asText(),
        behaviour.path("language").asText(),
        config.path("tts").path("voice_id").asText(),
        instructions.prompt(),
        behaviour.path("first_message").asText(),
        variables,
        tools,
        criteria,
        data,
        instructions.knowledge());
  }

  /** What is off is null, or a change of the agent would leave it on. */
  private static void tools(Set<BuiltInTool> wanted, ObjectNode tools) {
    for (BuiltInTool tool : BuiltInTool.values()) {
      if (tool.isDoneByProduct()) {
        continue;
      }
      if (wanted.contains(tool)) {
        tools
            .putObject(tool.code())
            .put("type", "system")
            .put("name", tool.code())
            .put("description", "")
            .putObject("params")
            .put("system_tool_type", tool.code());
      } else {
        tools.putNull(tool.code());
      }
    }
  }

  private static void criteria(List<Criterion> criteria, ObjectNode evaluation) {
    var list = evaluation.putArray("criteria");
    criteria.forEach(
        one ->
            list.addObject()
                .put("id", one.id())
                .put("name", one.id())
                .put("type", "prompt")
                .put("conversation_goal_prompt", one.goal()));
  }

  /** What a call may say otherwise than the agent must be allowed there. */
  private static void allowOwnWords(ObjectNode override) {
    ObjectNode agent = override.putObject("agent");
    agent.putObject("prompt").put("prompt", true);
    agent.put("first_message", true).put("language", true);
    override.putObject("conversation").put("text_only", true);
  }

  private static DataPoint dataPoint(String id, JsonNode value) {
    return new DataPoint(
        id,
        DataPoint.Kind.find(value.path("type").asText()).orElse(DataPoint.Kind.STRING),
        value.path("description").asText());
  }
}
