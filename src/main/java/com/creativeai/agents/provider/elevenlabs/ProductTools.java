package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.BuiltInTool;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tools that the product does during a call, as client tools of an agent (AE5). */
final class ProductTools {
  /** What the agent is told about a tool: when to use it, and what its words mean. */
  private record Use(String when, Map<String, String> required, Map<String, String> optional) {
    static Use of(BuiltInTool tool) {
      return switch (tool) {
        case TRANSFER_TO_HUMAN ->
            new Use(
                "Hands the call over to a person of the team. Use it when the caller asks for a"
                    + " person, or when you cannot help. Say that you connect them before.",
                Map.of("summary", "Who calls, what they want, what was said: two sentences."),
                Map.of("destination", "The name of the person or desk, if the caller gave one."));
        case SEND_SMS ->
            new Use(
                "Sends a text message, an SMS, to the phone of the person on the line.",
                Map.of("text", "The message, at most 480 characters."),
                Map.of());
        case MARK_DO_NOT_CALL ->
            new Use(
                "Makes sure that the person is never called again. Use it when they ask for that.",
                Map.of(),
                Map.of());
        case PRESS_KEYS ->
            new Use(
                "Presses keys of the phone, when a machine on the line asks for some.",
                Map.of("keys", "0-9, *, # and w for half a second of waiting, for example 1w2."),
                Map.of());
        case BOOK_CALL_BACK ->
            new Use(
                "Books a call back to the person on the line, at a time that they ask for. Using it"
                    + " again moves the call back. Tell them what the answer says.",
                Map.of("time", "Date and time on their clock, for example 2026-11-28T15:30."),
                Map.of(
                    "time_zone",
                    "The IANA name of their time zone, if they said where they are.",
                    "about",
                    "What to talk about then, in a sentence."));
        case END_CALL, LANGUAGE_DETECTION, SKIP_TURN, VOICEMAIL_DETECTION ->
            throw new IllegalArgumentException("the provider does this");
      };
    }
  }

  private ProductTools() {}

  static List<ObjectNode> of(Set<BuiltInTool> wanted) {
    return Arrays.stream(BuiltInTool.values())
        .filter(BuiltInTool::isDoneByProduct)
        .filter(wanted::contains)
        .map(ProductTools::of)
        .toList();
  }

  static Set<BuiltInTool> read(List<VendorTool> tools) {
    return tools.stream().flatMap(tool -> read(tool).stream()).collect(Collectors.toSet());
  }

  /** What it is of ours, by its name. */
  static Optional<BuiltInTool> read(VendorTool tool) {
    return BuiltInTool.find(tool.name())
        .filter(BuiltInTool::isDoneByProduct)
        .filter(named -> tool.isClientTool());
  }

  private static ObjectNode of(BuiltInTool tool) {
    Use use = Use.of(tool);
    ObjectNode json = ClientToolJson.named(tool.code(), use.when());
    ObjectNode properties = json.withObject("/parameters/properties");
    Map<String, String> all = new TreeMap<>(use.required());
    all.putAll(use.optional());
    all.forEach(
        (name, meaning) ->
            properties.putObject(name).put("type", "string").put("description", meaning));
    ArrayNode required = json.withArray("/parameters/required");
    use.required().keySet().stream().sorted().forEach(required::add);
    return json;
  }
}
