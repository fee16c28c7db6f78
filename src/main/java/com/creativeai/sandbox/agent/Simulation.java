package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A conversation in writing between an agent and a user of a prompt, held at once (G10). */
final class Simulation {
  /** How fast people speak, which is how long it would have taken. */
  private static final double WORDS_PER_SECOND = 2.5;

  private static final int MOST_TURNS = 10_000;

  private final AgentDefinition agent;
  private final DialogueRules rules;
  private final JsonNode mocks;
  private final int limit;
  private final Dialogue dialogue;
  private final SimulatedUser user;
  private final JsonNode firstWords;
  private final Transcript transcript = new Transcript();
  private double seconds;
  private int turns;

  private Simulation(
      AgentDefinition agent,
      ToolBox tools,
      Initiation initiation,
      ObjectNode request,
      DialogueRules rules) {
    this.agent = agent;
    this.rules = rules;
    JsonNode specification = request.path("simulation_specification");
    JsonNode person = specification.path("simulated_user_config");
    mocks = specification.path("tool_mock_config");
    limit = request.path("new_turns_limit").asInt(MOST_TURNS);
    Brief brief = Brief.of(initiation.prompt(), agent.name(), rules);
    dialogue = new Dialogue(brief, initiation.firstMessage(), rules, tools);
    user = new SimulatedUser(person.at("/prompt/prompt").asText(), rules, UserRules.english());
    firstWords = person.path("first_message");
  }

  /** Holds it, and answers as the vendor does. */
  static ObjectNode of(
      AgentDefinition agent, List<JsonNode> tools, ObjectNode request, DialogueRules rules) {
    JsonNode prompt = request.at("/simulation_specification/simulated_user_config/prompt/prompt");
    if (!prompt.isTextual()) {
      throw VendorError.invalid(
          "body",
          "simulation_specification.simulated_user_config.prompt",
          "missing",
          "Field required");
    }
    ObjectNode extended = agent.json().deepCopy();
    ArrayNode criteria = extended.withArray("/platform_settings/evaluation/criteria");
    request.path("extra_evaluation_criteria").forEach(criteria::add);
    AgentDefinition judged = new AgentDefinition(extended);
    ToolBox given = new ToolBox(tools, rules);
    return new Simulation(judged, given, initiation(judged, request), request, rules).hold();
  }

  /** What a phone call brings along must be given, and may be. */
  private static Initiation initiation(AgentDefinition agent, ObjectNode request) {
    ObjectNode system = Json.object().put("system__agent_id", agent.id());
    ObjectNode own = Json.object();
    request
        .at("/simulation_specification/dynamic_variables")
        .properties()
        .forEach(
            one ->
                (one.getKey().startsWith("system__") ? system : own)
                    .set(one.getKey(), one.getValue()));
    try {
      ObjectNode client = Json.object();
      client.set("dynamic_variables", own);
      return Initiation.of(agent, client, system);
    } catch (Initiation.Refused refused) {
      throw VendorError.of(400, refused.errorType(), String.valueOf(refused.getMessage()));
    }
  }

  private ObjectNode hold() {
    Reply reply = dialogue.opening();
    tell(reply);
    String said = firstWords.asText();
    while (turns < limit && !reply.ends() && !user.isGone()) {
      String heard = said.isBlank() ? answer(reply) : said;
      said = "";
      transcript.user(heard, spoken(heard));
      if (turns < limit) {
        reply = dialogue.answer(heard);
        tell(reply);
        reply = used(reply);
      }
    }
    ObjectNode answer = Json.object();
    answer.set("simulated_conversation", transcript.json());
    answer.set("analysis", new Analysis(transcript.json(), dialogue.outcome(), rules).of(agent));
    return answer;
  }

  private String answer(Reply reply) {
    return reply.text().isBlank() ? user.opening() : user.answer(reply.text());
  }

  private void tell(Reply reply) {
    if (!reply.text().isBlank()) {
      transcript.agent(reply.text(), spoken(reply.text()));
    }
    if (reply.ends()) {
      String id = Ids.next("tool_");
      transcript.toolCall("system", "end_call", id, Json.object(), (long) seconds);
      transcript.toolResult("system", "end_call", id, "Call ended", false, (long) seconds);
    }
  }

  /** A tool is not really used: its result is the one that was given for it. */
  private Reply used(Reply reply) {
    if (reply.tool().isEmpty()) {
      return reply;
    }
    ToolUse use = reply.tool().get();
    JsonNode mock = mocks.path(use.name());
    String id = Ids.next("tool_");
    String result = mock.path("default_return_value").asText("Tool Called.");
    boolean failed = mock.path("default_is_error").asBoolean(false);
    transcript.toolCall("client", use.name(), id, use.parameters(), (long) seconds);
    transcript.toolResult("client", use.name(), id, result, failed, (long) seconds);
    if (reply.ends() || turns >= limit) {
      return reply;
    }
    Reply after = dialogue.toolResult(result, failed);
    tell(after);
    return after;
  }

  private long spoken(String words) {
    long began = (long) seconds;
    turns++;
    seconds += words.split("\\s+").length / WORDS_PER_SECOND;
    return began;
  }
}
