package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.creativeai.platform.problem.FieldError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A6: each mistake is told at its field, and nothing else is. */
class AgentSpecCheckTest {
  private static final Criterion GOOD = new Criterion("agreed", "A time was agreed.");

  @Test
  void wholeAgentIsRight() {
    assertThat(AgentSpecCheck.errors(Specs.RECEPTION)).isEmpty();
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThat(AgentSpecCheck.errors(spec("", "xx", "", "", Map.of(), List.of(), List.of())))
        .extracting(FieldError::field)
        .containsExactly("name", "language", "prompt");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeIsToldAtItsField(String field, AgentSpec wrong) {
    assertThat(AgentSpecCheck.errors(wrong)).extracting(FieldError::field).containsExactly(field);
  }

  static Stream<Arguments> mistakes() {
    Map<String, String> many = new java.util.LinkedHashMap<>();
    for (int at = 0; at <= AgentSpecCheck.MOST_VARIABLES; at++) {
      many.put("name_" + at, "value");
    }
    return Stream.of(
        arguments("name", named("x".repeat(AgentSpecCheck.LONGEST_NAME + 1))),
        arguments("name", named("tab\tbed")),
        arguments("language", spec("A", "english", "Hi.", "", Map.of(), List.of(), List.of())),
        arguments("prompt", prompted("x".repeat(AgentSpecCheck.LONGEST_PROMPT + 1))),
        arguments("prompt", prompted("Speak for {{nobody}} and {{nothing}}.")),
        arguments("firstMessage", greeting("Hello {{nobody}}.")),
        arguments("firstMessage", greeting("x".repeat(AgentSpecCheck.LONGEST_FIRST_MESSAGE + 1))),
        arguments("variables", variables(many)),
        arguments("variables.Name", variables(Map.of("Name", "Ada"))),
        arguments("variables.system__time", variables(Map.of("system__time", "now"))),
        arguments("variables.name", variables(Map.of("name", " "))),
        arguments("variables.name", variables(Map.of("name", "x".repeat(201)))),
        arguments("criteria", criteria(many(AgentSpecCheck.MOST_CRITERIA + 1))),
        arguments("criteria[1].id", criteria(List.of(GOOD, GOOD))),
        arguments("criteria[0].id", criteria(List.of(new Criterion("no id", "A goal.")))),
        arguments("criteria[0].goal", criteria(List.of(new Criterion("id", "")))),
        arguments(
            "data[0].description", data(List.of(new DataPoint("age", DataPoint.Kind.NUMBER, "")))),
        arguments("knowledge[0].name", knowledge(new Knowledge("\"<b>\"", "A text."))),
        arguments(
            "knowledge[1].name",
            knowledge(new Knowledge("Hours", "Nine."), new Knowledge("Hours", "Ten."))),
        arguments("knowledge[0].text", knowledge(new Knowledge("Hours", " "))),
        arguments("knowledge[0].text", knowledge(new Knowledge("Hours", "From {{nobody}}."))),
        arguments(
            "knowledge[0].text",
            knowledge(new Knowledge("Hours", "x".repeat(AgentSpecCheck.LONGEST_KNOWLEDGE + 1)))),
        arguments(
            "knowledge",
            knowledge(
                Stream.iterate(0, at -> at + 1)
                    .limit(AgentSpecCheck.MOST_KNOWLEDGE + 1)
                    .map(at -> new Knowledge("Number " + at, "A text."))
                    .toArray(Knowledge[]::new))));
  }

  private static List<Criterion> many(int count) {
    return Stream.iterate(0, at -> at + 1)
        .limit(count)
        .map(at -> new Criterion("id_" + at, "A goal."))
        .toList();
  }

  private static AgentSpec named(String name) {
    return spec(name, "en", "Hi.", "", Map.of(), List.of(), List.of());
  }

  private static AgentSpec prompted(String prompt) {
    return spec("A", "en", prompt, "", Map.of(), List.of(), List.of());
  }

  private static AgentSpec greeting(String firstMessage) {
    return spec("A", "en", "Hi.", firstMessage, Map.of(), List.of(), List.of());
  }

  private static AgentSpec variables(Map<String, String> variables) {
    return spec("A", "en", "Hi.", "", variables, List.of(), List.of());
  }

  private static AgentSpec criteria(List<Criterion> criteria) {
    return spec("A", "en", "Hi.", "", Map.of(), criteria, List.of());
  }

  private static AgentSpec data(List<DataPoint> data) {
    return spec("A", "en", "Hi.", "", Map.of(), List.of(), data);
  }

  private static AgentSpec knowledge(Knowledge... documents) {
    Set<BuiltInTool> none = Collections.emptySet();
    return new AgentSpec(
        "A", "en", "", "Hi.", "", Map.of(), none, List.of(), List.of(), List.of(documents));
  }

  private static AgentSpec spec(
      String name,
      String language,
      String prompt,
      String firstMessage,
      Map<String, String> variables,
      List<Criterion> criteria,
      List<DataPoint> data) {
    Set<BuiltInTool> none = Collections.emptySet();
    return new AgentSpec(
        name, language, "", prompt, firstMessage, variables, none, criteria, data, List.of());
  }
}
