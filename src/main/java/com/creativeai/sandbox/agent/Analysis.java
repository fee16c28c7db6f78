package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vendor's analysis of an ended conversation, computed from its transcript (G6). */
final class Analysis {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final double MOSTLY = 0.5;

  private final ArrayNode transcript;
  private final Outcome outcome;
  private final DialogueRules rules;
  private final List<String> callerTurns = new ArrayList<>();

  Analysis(ArrayNode transcript, Outcome outcome, DialogueRules rules) {
    this.transcript = transcript;
    this.outcome = outcome;
    this.rules = rules;
    for (JsonNode turn : transcript) {
      if (turn.path("role").asText().equals("user")) {
        callerTurns.add(turn.path("message").asText());
      }
    }
  }

  ObjectNode of(AgentDefinition agent) {
    ObjectNode analysis = Json.object();
    analysis.put("call_successful", callSuccessful());
    analysis.put("transcript_summary", summary(agent.name()));
    analysis.put("call_summary_title", title());
    ObjectNode criteria = analysis.putObject("evaluation_criteria_results");
    for (JsonNode criterion : agent.platform().path("evaluation").path("criteria")) {
      String id = criterion.path("id").asText();
      criteria.set(id, criterion(id, criterion.path("conversation_goal_prompt").asText()));
    }
    ObjectNode data = analysis.putObject("data_collection_results");
    for (var item : agent.platform().path("data_collection").properties()) {
      data.set(item.getKey(), collected(item.getKey(), item.getValue()));
    }
    return analysis;
  }

  private String callSuccessful() {
    return callerTurns.isEmpty() && outcome == Outcome.OPEN ? "failure" : outcome.callSuccessful();
  }

  private String title() {
    String words = outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String summary(String agentName) {
    if (callerTurns.isEmpty()) {
      return agentName + " spoke and nobody answered. " + outcome.rationale();
    }
    int agentTurns = transcript.size() - callerTurns.size();
    return "%s spoke %d times, the caller %d times. The caller's last words were: \"%s\" %s"
        .formatted(
            agentName,
            agentTurns,
            callerTurns.size(),
            callerTurns.get(callerTurns.size() - 1),
            outcome.rationale());
  }

  private ObjectNode criterion(String id, String goal) {
    ObjectNode result = Json.object().put("criteria_id", id);
    if (callerTurns.isEmpty()) {
      return result.put("result", "unknown").put("rationale", "The caller said nothing.");
    }
    Answer answer = answerTo(goal);
    if (answer.share() < MOSTLY) {
      return result.put("result", "failure").put("rationale", "This was not talked about.");
    }
    if (answer.text().isEmpty()) {
      return result.put("result", "unknown").put("rationale", "The caller did not answer.");
    }
    boolean refused =
        rules
            .intent(answer.text())
            .filter(Set.of("no", "opt_out", "not_interested")::contains)
            .isPresent();
    return result
        .put("result", refused ? "failure" : "success")
        .put("rationale", "The caller answered: \"" + answer.text() + "\"");
  }

  private ObjectNode collected(String id, JsonNode schema) {
    Answer answer = answerTo(id + " " + schema.path("description").asText());
    ObjectNode result = Json.object().put("data_collection_id", id);
    boolean found = answer.share() > 0 && !answer.text().isEmpty();
    if (found) {
      putValue(result, schema.path("type").asText("string"), answer.text());
    } else {
      result.putNull("value");
    }
    result.set("json_schema", schema);
    return result.put(
        "rationale",
        found ? "The caller said: \"" + answer.text() + "\"" : "The caller did not mention this.");
  }

  private void putValue(ObjectNode result, String type, String text) {
    Matcher number = NUMBER.matcher(text);
    switch (type) {
      case "boolean" -> result.put("value", rules.intent(text).filter("no"::equals).isEmpty());
      case "integer" -> {
        if (number.find()) {
          result.put("value", (long) Double.parseDouble(number.group()));
        } else {
          result.putNull("value");
        }
      }
      case "number" -> {
        if (number.find()) {
          result.put("value", Double.parseDouble(number.group()));
        } else {
          result.putNull("value");
        }
      }
      default -> result.put("value", text);
    }
  }

  private record Answer(String text, double share) {}

  /** What the caller said right after the turn that shares most words with this matter. */
  private Answer answerTo(String matter) {
    Set<String> wanted = rules.keyWords().of(matter);
    Answer best = new Answer("", 0);
    for (int i = 0; i < transcript.size() && !wanted.isEmpty(); i++) {
      JsonNode turn = transcript.get(i);
      Set<String> said = rules.keyWords().of(turn.path("message").asText());
      double share = (double) rules.keyWords().shared(wanted, said) / wanted.size();
      if (share > best.share()) {
        boolean byCaller = turn.path("role").asText().equals("user");
        best = new Answer(byCaller ? turn.path("message").asText() : nextCallerTurn(i), share);
      }
    }
    return best;
  }

  private String nextCallerTurn(int after) {
    for (int i = after + 1; i < transcript.size(); i++) {
      if (transcript.get(i).path("role").asText().equals("user")) {
        return transcript.get(i).path("message").asText();
      }
    }
    return "";
  }
}
