package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.CallVariables;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.suite.Line;
import com.creativeai.agents.suite.Persona;
import com.creativeai.agents.suite.SimulatedTalk;
import com.creativeai.agents.suite.SimulatedTalk.Finding;
import com.creativeai.agents.suite.Verdict.Judgement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Simulated conversations in ElevenLabs' words and in ours (AE6). */
final class SimulationJson {
  private static final int LONGEST_LINE = 2_000;
  private static final int LONGEST_RATIONALE = 1_000;
  private static final int MOST_LINES = 200;

  private static final String ROLE =
      """
      Play a person who talks with a voice agent on the phone. Stay in this role until the end, \
      and speak as people do on the phone: a sentence or two at a time.
      Who you are: %s
      What you want: %s
      How you behave: %s
      Say goodbye once you have what you want, or see that you will not get it.""";

  private SimulationJson() {}

  static ObjectNode request(Persona persona, AgentSpec spec, int mostTurns) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    ObjectNode specification = request.putObject("simulation_specification");
    ObjectNode user = specification.putObject("simulated_user_config");
    user.put("language", spec.language())
        .putObject("prompt")
        .put("prompt", ROLE.formatted(persona.who(), persona.wants(), behaviour(persona)));
    ObjectNode mocks = specification.putObject("tool_mock_config");
    clientTools(spec)
        .forEach(
            tool ->
                mocks
                    .putObject(tool)
                    .put("default_return_value", "Done.")
                    .put("default_is_error", false));
    ObjectNode variables = specification.putObject("dynamic_variables");
    CallVariables.ALL.forEach(name -> variables.put(name, "unknown"));
    return request.put("new_turns_limit", mostTurns);
  }

  static SimulatedTalk talk(JsonNode answer) {
    List<Line> lines = new ArrayList<>();
    answer.path("simulated_conversation").forEach(turn -> lines(turn, lines));
    JsonNode analysis = answer.path("analysis");
    Map<String, Finding> findings = new LinkedHashMap<>();
    analysis
        .path("evaluation_criteria_results")
        .properties()
        .forEach(one -> findings.put(one.getKey(), finding(one.getValue())));
    return new SimulatedTalk(
        lines.subList(0, Math.min(MOST_LINES, lines.size())),
        findings,
        cut(analysis.path("transcript_summary"), LONGEST_RATIONALE));
  }

  private static Stream<String> clientTools(AgentSpec spec) {
    return Stream.concat(
        spec.tools().stream().filter(BuiltInTool::isDoneByProduct).map(BuiltInTool::code).sorted(),
        spec.httpTools().stream().map(HttpTool::name));
  }

  private static String behaviour(Persona persona) {
    return persona.behaviour().isBlank() ? "As most people do." : persona.behaviour();
  }

  private static void lines(JsonNode turn, List<Line> into) {
    int second = turn.path("time_in_call_secs").asInt();
    String words = cut(turn.path("message"), LONGEST_LINE);
    if (!words.isEmpty()) {
      boolean agent = "agent".equals(turn.path("role").asText());
      into.add(new Line(agent ? Line.Who.AGENT : Line.Who.PERSONA, second, "", words));
    }
    for (JsonNode call : turn.path("tool_calls")) {
      into.add(
          new Line(Line.Who.TOOL, second, call.path("tool_name").asText(), result(turn, call)));
    }
  }

  private static String result(JsonNode turn, JsonNode call) {
    for (JsonNode result : turn.path("tool_results")) {
      if (result.path("request_id").equals(call.path("request_id"))) {
        return cut(result.path("result_value"), LONGEST_LINE);
      }
    }
    return "";
  }

  private static Finding finding(JsonNode result) {
    Judgement judgement =
        switch (result.path("result").asText()) {
          case "success" -> Judgement.MET;
          case "failure" -> Judgement.NOT_MET;
          default -> Judgement.UNKNOWN;
        };
    return new Finding(judgement, cut(result.path("rationale"), LONGEST_RATIONALE));
  }

  /** What is null there says nothing. */
  private static String cut(JsonNode text, int most) {
    String words = text.isNull() ? "" : text.asText().strip();
    return words.substring(0, Math.min(most, words.length()));
  }
}
