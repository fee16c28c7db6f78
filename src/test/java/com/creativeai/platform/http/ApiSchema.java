package com.creativeai.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the OpenAPI document says that requests look like. */
public final class ApiSchema {
  private static final JsonNode DOCUMENT = read();

  private ApiSchema() {}

  /** A parameter of an operation, or of its address. */
  public record Parameter(String name, String in, boolean isRequired, JsonNode schema) {}

  public static List<Parameter> parameters(ApiDocument.Operation operation) {
    List<Parameter> all = new ArrayList<>();
    JsonNode address = DOCUMENT.get("paths").get(operation.address());
    for (JsonNode place : List.of(address, address.get(operation.method()))) {
      for (JsonNode named : place.path("parameters")) {
        JsonNode parameter = resolved(named);
        all.add(
            new Parameter(
                parameter.get("name").asText(),
                parameter.get("in").asText(),
                parameter.path("required").asBoolean(),
                resolved(parameter.get("schema"))));
      }
    }
    return all;
  }

  /** The schema of the body; missing where there is none. */
  public static JsonNode body(ApiDocument.Operation operation) {
    return resolved(content(operation).path("schema"));
  }

  /** A body as it should be, out of all examples. */
  public static ObjectNode example(ApiDocument.Operation operation) {
    JsonNode content = content(operation);
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    content.path("examples").forEach(example -> whole.setAll((ObjectNode) example.get("value")));
    if (content.has("example")) {
      whole.setAll((ObjectNode) content.get("example"));
    }
    return whole.deepCopy();
  }

  /** With what a reference names in its place; words beside a reference stay. */
  public static JsonNode resolved(JsonNode schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    JsonNode named = DOCUMENT.at(schema.get("$ref").asText().substring(1));
    ObjectNode whole = resolved(named).deepCopy();
    whole.setAll((ObjectNode) schema);
    whole.remove("$ref");
    return whole;
  }

  private static JsonNode content(ApiDocument.Operation operation) {
    return DOCUMENT
        .get("paths")
        .get(operation.address())
        .get(operation.method())
        .path("requestBody")
        .path("content")
        .path("application/json");
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(ApiDocument.FILE.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
