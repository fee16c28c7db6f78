package com.creativeai.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of an agent that differs between two states of it.
 *
 * @param field as in the API
 * @param before in words that can be read; empty when it was not there
 * @param after the same for the later state
 */
public record SpecChange(String field, String before, String after) {

  /** What differs, in the order of the fields. */
  public static List<SpecChange> between(AgentSpec before, AgentSpec after) {
    List<SpecChange> changes = new ArrayList<>();
    compare("name", AgentSpec::name, before, after, changes);
    compare("language", AgentSpec::language, before, after, changes);
    compare("voice", AgentSpec::voice, before, after, changes);
    compare("prompt", AgentSpec::prompt, before, after, changes);
    compare("firstMessage", AgentSpec::firstMessage, before, after, changes);
    compare("variables", SpecChange::variables, before, after, changes);
    compare("tools", SpecChange::tools, before, after, changes);
    compare("criteria", SpecChange::criteria, before, after, changes);
    compare("data", SpecChange::data, before, after, changes);
    compare("knowledge", SpecChange::knowledge, before, after, changes);
    compare("httpTools", SpecChange::httpTools, before, after, changes);
    return List.copyOf(changes);
  }

  private static void compare(
      String field,
      Function<AgentSpec, String> part,
      AgentSpec before,
      AgentSpec after,
      List<SpecChange> changes) {
    String was = part.apply(before);
    String is = part.apply(after);
    if (!was.equals(is)) {
      changes.add(new SpecChange(field, was, is));
    }
  }

  private static String variables(AgentSpec spec) {
    return spec.variables().entrySet().stream()
        .map(variable -> variable.getKey() + ": " + variable.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String tools(AgentSpec spec) {
    return spec.tools().stream().map(BuiltInTool::code).sorted().collect(Collectors.joining("\n"));
  }

  private static String criteria(AgentSpec spec) {
    return spec.criteria().stream()
        .map(criterion -> criterion.id() + ": " + criterion.goal())
        .collect(Collectors.joining("\n"));
  }

  private static String data(AgentSpec spec) {
    return spec.data().stream()
        .map(point -> point.id() + " (" + point.kind().code() + "): " + point.description())
        .collect(Collectors.joining("\n"));
  }

  private static String knowledge(AgentSpec spec) {
    return spec.knowledge().stream()
        .map(document -> document.name() + ":\n" + document.text())
        .collect(Collectors.joining("\n"));
  }

  private static String httpTools(AgentSpec spec) {
    return spec.httpTools().stream().map(SpecChange::words).collect(Collectors.joining("\n"));
  }

  /** Each line names its tool: a comparison shows only those that differ. */
  private static String words(HttpTool tool) {
    String address = tool.name() + ": " + tool.method() + " " + tool.url();
    return Stream.concat(
            Stream.of(tool.name() + ": " + tool.description(), address),
            Stream.concat(
                tool.parameters().stream().map(one -> tool.name() + ", " + words(one)),
                tool.secretHeaders().stream()
                    .map(header -> tool.name() + ", secret header " + header)))
        .collect(Collectors.joining("\n"));
  }

  private static String words(ToolParameter parameter) {
    String choices = String.join(" | ", parameter.choices());
    return parameter.id()
        + " ("
        + (choices.isEmpty() ? parameter.kind().code() : choices)
        + (parameter.required() ? "" : ", optional")
        + "): "
        + parameter.description();
  }
}
