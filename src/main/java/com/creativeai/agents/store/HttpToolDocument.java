package com.creativeai.agents.store;

import com.creativeai.agents.DataPoint;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.ToolParameter;
import java.util.List;
import org.bson.Document;

/** A tool over HTTP, as a part of a document. */
final class HttpToolDocument {
  private HttpToolDocument() {}

  static Document of(HttpTool tool) {
    return new Document("name", tool.name())
        .append("description", tool.description())
        .append("method", tool.method().name())
        .append("url", tool.url())
        .append("parameters", tool.parameters().stream().map(HttpToolDocument::of).toList())
        .append("secretHeaders", tool.secretHeaders());
  }

  static HttpTool toTool(Document document) {
    return new HttpTool(
        document.getString("name"),
        document.getString("description"),
        HttpTool.Method.valueOf(document.getString("method")),
        document.getString("url"),
        document.getList("parameters", Document.class, List.of()).stream()
            .map(HttpToolDocument::toParameter)
            .toList(),
        document.getList("secretHeaders", String.class, List.of()));
  }

  private static Document of(ToolParameter one) {
    return new Document("id", one.id())
        .append("type", one.kind().code())
        .append("description", one.description())
        .append("required", one.required())
        .append("choices", one.choices());
  }

  private static ToolParameter toParameter(Document document) {
    return new ToolParameter(
        document.getString("id"),
        DataPoint.Kind.find(document.getString("type")).orElse(DataPoint.Kind.STRING),
        document.getString("description"),
        document.getBoolean("required", false),
        document.getList("choices", String.class, List.of()));
  }
}
