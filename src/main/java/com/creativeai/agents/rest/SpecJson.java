package com.creativeai.agents.rest;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.Criterion;
import com.creativeai.agents.DataPoint;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.Knowledge;
import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that an agent is; what is left out is empty. */
public record SpecJson(
    @Nullable String name,
    @Nullable String language,
    @Nullable String voice,
    @Nullable String prompt,
    @Nullable String firstMessage,
    @Nullable Map<String, @Nullable String> variables,
    @Nullable List<@Nullable String> tools,
    @Nullable List<@Nullable CriterionJson> criteria,
    @Nullable List<@Nullable DataPointJson> data,
    @Nullable List<@Nullable KnowledgeJson> knowledge,
    @Nullable List<@Nullable HttpToolJson> httpTools) {

  /** What a conversation is judged by. */
  public record CriterionJson(@Nullable String id, @Nullable String goal) {}

  /**
   * Something to be found out.
   *
   * @param type as in JSON Schema
   */
  public record DataPointJson(
      @Nullable String id, @Nullable String type, @Nullable String description) {}

  /** A document that the agent answers from. */
  public record KnowledgeJson(@Nullable String name, @Nullable String text) {}

  /**
   * @param kept secrets of its tools, of which is told when they were set
   */
  static SpecJson of(AgentSpec spec, List<KeptSecret> kept) {
    return new SpecJson(
        spec.name(),
        spec.language(),
        spec.voice(),
        spec.prompt(),
        spec.firstMessage(),
        new LinkedHashMap<>(spec.variables()),
        new ArrayList<>(spec.tools().stream().map(BuiltInTool::code).sorted().toList()),
        new ArrayList<>(
            spec.criteria().stream().map(one -> new CriterionJson(one.id(), one.goal())).toList()),
        new ArrayList<>(
            spec.data().stream()
                .map(one -> new DataPointJson(one.id(), one.kind().code(), one.description()))
                .toList()),
        new ArrayList<>(
            spec.knowledge().stream()
                .map(one -> new KnowledgeJson(one.name(), one.text()))
                .toList()),
        new ArrayList<>(
            spec.httpTools().stream().map(tool -> HttpToolJson.of(tool, kept)).toList()));
  }

  AgentSpec spec() {
    return new AgentSpec(
        orEmpty(name).strip(),
        orEmpty(language),
        orEmpty(voice),
        orEmpty(prompt),
        orEmpty(firstMessage),
        variablesGiven(),
        toolsGiven(),
        criteriaGiven(),
        dataGiven(),
        knowledgeGiven(),
        httpToolsGiven());
  }

  /** The values of secret headers, which no agent holds. */
  GivenSecrets secrets() {
    GivenSecrets given = GivenSecrets.NONE;
    List<@Nullable HttpToolJson> all = httpTools == null ? List.of() : httpTools;
    for (int at = 0; at < all.size(); at++) {
      String field = "httpTools[" + at + "]";
      given = present(all.get(at), field).with(given, field);
    }
    return given;
  }

  private Map<String, String> variablesGiven() {
    Map<String, String> given = new LinkedHashMap<>();
    if (variables != null) {
      variables.forEach((key, value) -> given.put(key, present(value, "variables." + key)));
    }
    return given;
  }

  private Set<BuiltInTool> toolsGiven() {
    Set<BuiltInTool> given = new LinkedHashSet<>();
    List<@Nullable String> codes = tools == null ? List.of() : tools;
    for (int at = 0; at < codes.size(); at++) {
      String field = "tools[" + at + "]";
      given.add(
          BuiltInTool.find(present(codes.get(at), field))
              .orElseThrow(() -> wrong(field, "There is no such tool.")));
    }
    return given;
  }

  private List<Criterion> criteriaGiven() {
    List<Criterion> given = new ArrayList<>();
    List<@Nullable CriterionJson> all = criteria == null ? List.of() : criteria;
    for (int at = 0; at < all.size(); at++) {
      CriterionJson one = present(all.get(at), "criteria[" + at + "]");
      given.add(new Criterion(orEmpty(one.id()), orEmpty(one.goal())));
    }
    return given;
  }

  private List<DataPoint> dataGiven() {
    List<DataPoint> given = new ArrayList<>();
    List<@Nullable DataPointJson> all = data == null ? List.of() : data;
    for (int at = 0; at < all.size(); at++) {
      String field = "data[" + at + "]";
      DataPointJson one = present(all.get(at), field);
      DataPoint.Kind kind =
          DataPoint.Kind.find(orEmpty(one.type()))
              .orElseThrow(
                  () -> wrong(field + ".type", "Choose string, number, integer or boolean."));
      given.add(new DataPoint(orEmpty(one.id()), kind, orEmpty(one.description())));
    }
    return given;
  }

  private List<Knowledge> knowledgeGiven() {
    List<Knowledge> given = new ArrayList<>();
    List<@Nullable KnowledgeJson> all = knowledge == null ? List.of() : knowledge;
    for (int at = 0; at < all.size(); at++) {
      KnowledgeJson one = present(all.get(at), "knowledge[" + at + "]");
      given.add(new Knowledge(orEmpty(one.name()).strip(), orEmpty(one.text()).strip()));
    }
    return given;
  }

  private List<HttpTool> httpToolsGiven() {
    List<HttpTool> given = new ArrayList<>();
    List<@Nullable HttpToolJson> all = httpTools == null ? List.of() : httpTools;
    for (int at = 0; at < all.size(); at++) {
      String field = "httpTools[" + at + "]";
      given.add(present(all.get(at), field).tool(field));
    }
    return given;
  }

  static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw wrong(field, "Null says nothing; leave it out.");
    }
    return value;
  }

  /** A number that JSON may write with a fraction. */
  static int whole(@Nullable BigDecimal number, int fallback, String field) {
    if (number == null) {
      return fallback;
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException notWhole) {
      throw wrong(field, "Use a whole number.");
    }
  }

  static ProblemException wrong(String field, String message) {
    return ProblemException.atField(CommonProblem.INVALID_REQUEST, field, message);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
