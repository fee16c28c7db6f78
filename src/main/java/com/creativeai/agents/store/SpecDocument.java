package com.creativeai.agents.store;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.Criterion;
import com.creativeai.agents.DataPoint;
import com.creativeai.agents.Knowledge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/** What an agent is, as a part of a document. Variables are a list, as names are no field names. */
final class SpecDocument {
  private SpecDocument() {}

  static Document of(AgentSpec spec) {
    return new Document("name", spec.name())
        .append("language", spec.language())
        .append("voice", spec.voice())
        .append("prompt", spec.prompt())
        .append("firstMessage", spec.firstMessage())
        .append(
            "variables",
            spec.variables().entrySet().stream()
                .map(one -> new Document("name", one.getKey()).append("value", one.getValue()))
                .toList())
        .append("tools", spec.tools().stream().map(BuiltInTool::code).sorted().toList())
        .append(
            "criteria",
            spec.criteria().stream()
                .map(one -> new Document("id", one.id()).append("goal", one.goal()))
                .toList())
        .append(
            "data",
            spec.data().stream()
                .map(
                    one ->
                        new Document("id", one.id())
                            .append("type", one.kind().code())
                            .append("description", one.description()))
                .toList())
        .append(
            "knowledge",
            spec.knowledge().stream()
                .map(one -> new Document("name", one.name()).append("text", one.text()))
                .toList())
        .append("httpTools", spec.httpTools().stream().map(HttpToolDocument::of).toList());
  }

  static AgentSpec toSpec(Document document) {
    Map<String, String> variables = new LinkedHashMap<>();
    list(document, "variables")
        .forEach(one -> variables.put(one.getString("name"), one.getString("value")));
    return new AgentSpec(
        document.getString("name"),
        document.getString("language"),
        document.getString("voice"),
        document.getString("prompt"),
        document.getString("firstMessage"),
        variables,
        document.getList("tools", String.class, List.of()).stream()
            .map(BuiltInTool::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        list(document, "criteria").stream()
            .map(one -> new Criterion(one.getString("id"), one.getString("goal")))
            .toList(),
        list(document, "data").stream().map(SpecDocument::dataPoint).toList(),
        list(document, "knowledge").stream()
            .map(one -> new Knowledge(one.getString("name"), one.getString("text")))
            .toList(),
        list(document, "httpTools").stream().map(HttpToolDocument::toTool).toList());
  }

  private static DataPoint dataPoint(Document document) {
    return new DataPoint(
        document.getString("id"),
        DataPoint.Kind.find(document.getString("type")).orElse(DataPoint.Kind.STRING),
        document.getString("description"));
  }

  private static List<Document> list(Document document, String field) {
    return document.getList(field, Document.class, List.of());
  }
}
