package com.creativeai.it;

import com.creativeai.platform.http.ApiDocument.Operation;
import com.creativeai.platform.http.ApiSchema;
import com.creativeai.platform.http.ApiSchema.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every request to an operation that the OpenAPI document forbids, one mistake in each. */
final class Mistakes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String UNKNOWN = "nonsense";
  private static final Map<String, String> MALFORMED =
      Map.of(
          "uuid", "not-an-id",
          "date-time", "yesterday",
          "date", "today",
          "email", "nobody",
          "uri", "::");

  private final ObjectNode example;
  private final boolean isStrict;
  private final List<Mistake> found = new ArrayList<>();

  /**
   * @param what for people
   * @param field that an answer must name
   */
  record Mistake(String what, String field, JsonNode body, Map<String, String> query) {
    @Override
    public String toString() {
      return field + ": " + what;
    }
  }

  private Mistakes(ObjectNode example, boolean isStrict) {
    this.example = example;
    this.isStrict = isStrict;
  }

  /**
   * @param example a body without mistakes
   */
  static List<Mistake> inBody(Operation operation, ObjectNode example) {
    JsonNode schema = ApiSchema.body(operation);
    Mistakes mistakes = new Mistakes(example, schema.has("additionalProperties"));
    mistakes.inObject(schema, List.of());
    return mistakes.found;
  }

  /** In parameters of this place: query or header. */
  static List<Mistake> inParameters(Operation operation, String in) {
    Mistakes mistakes = new Mistakes(NODES.objectNode(), true);
    List<Parameter> all =
        ApiSchema.parameters(operation).stream().filter(one -> one.in().equals(in)).toList();
    Map<String, String> good = good(all);
    all.forEach(one -> mistakes.inParameter(one, good));
    return mistakes.found;
  }

  /** All that a query must have, without mistakes; empty when it need not have anything. */
  static String goodQuery(Operation operation) {
    Map<String, String> good =
        good(
            ApiSchema.parameters(operation).stream()
                .filter(one -> one.in().equals("query"))
                .toList());
    return good.isEmpty()
        ? ""
        : good.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("&", "?", ""));
  }

  private static Map<String, String> good(List<Parameter> parameters) {
    Map<String, String> good = new TreeMap<>();
    parameters.stream()
        .filter(Parameter::isRequired)
        .forEach(
            one -> {
              String least = one.schema().path("minimum").asText("x");
              good.put(one.name(), one.schema().at("/enum/0").asText(least));
            });
    return good;
  }

  private void inParameter(Parameter parameter, Map<String, String> good) {
    Map<String, JsonNode> wrong = new TreeMap<>(wrongValues(parameter.schema()));
    JsonNode items = ApiSchema.resolved(parameter.schema().path("items"));
    wrong.putAll(wrongValues(items));
    if (parameter.schema().path("type").asText().equals("integer")) {
      wrong.put("no number", NODES.textNode("many"));
      wrong.put("a fraction", NODES.textNode("1.5"));
    }
    wrong.forEach(
        (what, value) -> {
          Map<String, String> query = new TreeMap<>(good);
          query.put(parameter.name(), value.asText());
          found.add(new Mistake(what, parameter.name(), NODES.objectNode(), query));
        });
    if (parameter.isRequired()) {
      Map<String, String> query = new TreeMap<>(good);
      query.remove(parameter.name());
      found.add(new Mistake("missing", parameter.name(), NODES.objectNode(), query));
    }
  }

  private void inObject(JsonNode schema, List<String> path) {
    for (JsonNode name : schema.path("required")) {
      with(path, name.asText(), "missing", null);
      with(path, name.asText(), "null", NODES.nullNode());
    }
    JsonNode others = schema.path("additionalProperties");
    if (others.isBoolean() && !others.asBoolean()) {
      with(path, UNKNOWN, "unknown", NODES.numberNode(1));
    }
    schema
        .path("properties")
        .properties()
        .forEach(property -> inProperty(property.getKey(), property.getValue(), path));
  }

  private void inProperty(String name, JsonNode named, List<String> path) {
    JsonNode schema = ApiSchema.resolved(named);
    wrongTypes(schema).forEach((what, value) -> with(path, name, what, value));
    if (!isStrict && !example.has(name)) {
      // One schema serves several operations, and this one does not look at it.
      return;
    }
    wrongValues(schema).forEach((what, value) -> with(path, name, what, value));
    JsonNode items = ApiSchema.resolved(schema.path("items"));
    if (!items.isMissingNode()) {
      Map<String, JsonNode> wrong = wrongTypes(items);
      wrong.putAll(wrongValues(items));
      wrong.put("null", NODES.nullNode());
      wrong.forEach(
          (what, value) -> with(path, name, "an item " + what, NODES.arrayNode().add(value)));
    }
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject()) {
      Map<String, JsonNode> wrong = wrongTypes(others);
      wrong.putAll(wrongValues(others));
      wrong.put("null", NODES.nullNode());
      wrong.forEach(
          (what, value) ->
              with(path, name, "a value " + what, NODES.objectNode().set("any", value)));
    }
    if (schema.path("type").asText().equals("object")) {
      List<String> deeper = new ArrayList<>(path);
      deeper.add(name);
      inObject(schema, deeper);
    }
  }

  private static Map<String, JsonNode> wrongTypes(JsonNode schema) {
    Map<String, JsonNode> wrong = new TreeMap<>();
    Set<String> right = types(schema);
    wrong.put("string", NODES.textNode(UNKNOWN));
    wrong.put("integer", NODES.numberNode(7));
    wrong.put("number", NODES.numberNode(7.5));
    wrong.put("boolean", NODES.booleanNode(true));
    wrong.put("object", NODES.objectNode().put("a", 1));
    wrong.put("array", NODES.arrayNode().add(1));
    wrong.keySet().removeAll(right);
    if (right.contains("number")) {
      wrong.remove("integer");
    }
    return wrong;
  }

  /** One, or several of which null may be one. */
  private static Set<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    Set<String> types = new TreeSet<>();
    type.forEach(one -> types.add(one.asText()));
    return type.isArray() ? types : Set.of(type.asText());
  }

  private static Map<String, JsonNode> wrongValues(JsonNode schema) {
    Map<String, JsonNode> wrong = new TreeMap<>();
    if (schema.has("maxLength")) {
      wrong.put("too long", NODES.textNode("x".repeat(schema.get("maxLength").asInt() + 1)));
    }
    if (schema.has("minLength")) {
      wrong.put("too short", NODES.textNode("x".repeat(schema.get("minLength").asInt() - 1)));
    }
    if (schema.has("minimum")) {
      wrong.put("too small", NODES.numberNode(schema.get("minimum").asLong() - 1));
    }
    if (schema.has("maximum")) {
      wrong.put("too large", NODES.numberNode(schema.get("maximum").asLong() + 1));
    }
    if (schema.has("enum")) {
      wrong.put("not one of them", NODES.textNode(UNKNOWN));
    }
    if (schema.has("format")) {
      wrong.put("malformed", NODES.textNode(MALFORMED.get(schema.get("format").asText())));
    }
    if (schema.has("minItems")) {
      wrong.put("too few", NODES.arrayNode());
    }
    if (schema.has("maxItems")) {
      ArrayNode many = NODES.arrayNode();
      for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
        many.add("x" + i);
      }
      wrong.put("too many", many);
    }
    if (schema.has("maxProperties")) {
      ObjectNode many = NODES.objectNode();
      for (int i = 0; i <= schema.get("maxProperties").asInt(); i++) {
        many.put("x" + i, "x");
      }
      wrong.put("too many", many);
    }
    return wrong;
  }

  /** The example with this value at this place; without the property where there is none. */
  private void with(List<String> path, String name, String what, @Nullable JsonNode value) {
    ObjectNode body = example.deepCopy();
    ObjectNode place = body;
    for (String step : path) {
      place = place.withObjectProperty(step);
    }
    if (value == null) {
      place.remove(name);
    } else {
      place.set(name, value);
    }
    List<String> field = new ArrayList<>(path);
    field.add(name);
    found.add(new Mistake(what, String.join(".", field), body, Map.of()));
  }
}
