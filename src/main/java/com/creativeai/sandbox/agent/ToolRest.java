package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The vendor's REST for tools. */
final class ToolRest {
  private static final String ID = "toolId";

  private final ToolCatalog tools;
  private final AgentCatalog agents;

  ToolRest(ToolCatalog tools, AgentCatalog agents) {
    this.tools = tools;
    this.agents = agents;
  }

  void create(RestExchange exchange) throws IOException {
    exchange.answer(200, shown(tools.add(exchange.workspace(), ToolConfig.of(exchange.body()))));
  }

  void get(RestExchange exchange) {
    exchange.answer(200, shown(tools.get(exchange.workspace(), exchange.path(ID))));
  }

  void change(RestExchange exchange) throws IOException {
    ObjectNode config = ToolConfig.of(exchange.body());
    exchange.answer(200, shown(tools.change(exchange.workspace(), exchange.path(ID), config)));
  }

  void delete(RestExchange exchange) {
    boolean force = exchange.query("force").filter("true"::equals).isPresent();
    agents.deleteTool(exchange.workspace(), exchange.path(ID), force);
    exchange.answer(200, Json.object());
  }

  void list(RestExchange exchange) {
    String prefix = exchange.query("search").orElse("");
    Collection<String> types = exchange.queries("types");
    List<ObjectNode> found =
        tools.list(exchange.workspace()).stream()
            .filter(tool -> name(tool).startsWith(prefix))
            .filter(tool -> types.isEmpty() || types.contains(type(tool)))
            .sorted(order(exchange))
            .toList();
    exchange.answer(200, Page.of(exchange, "tools", found, "id", ToolRest::shown));
  }

  /** Newest first unless it is asked for otherwise. */
  private static Comparator<ObjectNode> order(RestExchange exchange) {
    boolean byName = exchange.query("sort_by").filter("name"::equals).isPresent();
    boolean rising = exchange.query("sort_direction").filter("asc"::equals).isPresent();
    Comparator<ObjectNode> falling =
        byName ? Comparator.comparing(ToolRest::name).reversed() : ToolCatalog.NEWEST_FIRST;
    return rising ? falling.reversed() : falling;
  }

  private static JsonNode shown(ObjectNode tool) {
    ObjectNode shown = tool.deepCopy();
    shown.remove("created_at_unix_millis");
    shown.putObject("access_info").put("is_creator", true).put("role", "admin");
    shown.putObject("usage_stats").put("total_calls", 0).put("avg_latency_secs", 0);
    return shown;
  }

  private static String name(ObjectNode tool) {
    return tool.at("/tool_config/name").asText();
  }

  private static String type(ObjectNode tool) {
    return tool.at("/tool_config/type").asText();
  }
}
