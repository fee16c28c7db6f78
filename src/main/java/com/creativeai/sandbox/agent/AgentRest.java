package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The vendor's REST for agents and signed URLs. */
final class AgentRest {
  private final AgentCatalog agents;
  private final SignedUrls signedUrls;
  private final ToolCatalog tools;
  private final DialogueRules rules;

  AgentRest(AgentCatalog agents, ToolCatalog tools, SignedUrls signedUrls, DialogueRules rules) {
    this.rules = rules;
    this.agents = agents;
    this.tools = tools;
    this.signedUrls = signedUrls;
  }

  void signedUrl(RestExchange exchange) {
    AgentDefinition agent = agents.get(exchange.workspace(), exchange.required("agent_id"));
    boolean bound = exchange.query("include_conversation_id").filter("true"::equals).isPresent();
    Optional<String> conversation = bound ? Optional.of(Ids.next("conv_")) : Optional.empty();
    String signature = signedUrls.issue(agent.id(), conversation);
    StringBuilder url =
        new StringBuilder("ws://")
            .append(exchange.http().getHostAndPort())
            .append("/v1/convai/conversation?agent_id=")
            .append(URLEncoder.encode(agent.id(), StandardCharsets.UTF_8));
    conversation.ifPresent(id -> url.append("&conversation_id=").append(id));
    url.append("&conversation_signature=").append(signature);
    exchange.answer(200, Json.object().put("signed_url", url.toString()));
  }

  void create(RestExchange exchange) throws IOException {
    AgentDefinition agent = agents.create(exchange.workspace(), exchange.body());
    exchange.answer(200, Json.object().put("agent_id", agent.id()));
  }

  void get(RestExchange exchange) {
    exchange.answer(200, agents.get(exchange.workspace(), exchange.path("agentId")).json());
  }

  void change(RestExchange exchange) throws IOException {
    ObjectNode patch = exchange.body();
    exchange.answer(
        200, agents.change(exchange.workspace(), exchange.path("agentId"), patch).json());
  }

  void delete(RestExchange exchange) {
    agents.delete(exchange.workspace(), exchange.path("agentId"));
    exchange.answer(200, Json.object());
  }

  void simulate(RestExchange exchange) throws IOException {
    AgentDefinition agent = agents.get(exchange.workspace(), exchange.path("agentId"));
    List<JsonNode> given = tools.of(agent.config());
    exchange.answer(200, Simulation.of(agent, given, exchange.body(), rules));
  }

  void list(RestExchange exchange) {
    String search = exchange.query("search").orElse("").toLowerCase(Locale.ROOT);
    boolean archived = exchange.query("archived").filter("true"::equals).isPresent();
    List<ObjectNode> found =
        agents.list(exchange.workspace()).stream()
            .filter(agent -> agent.isArchived() == archived)
            .filter(agent -> agent.name().toLowerCase(Locale.ROOT).contains(search))
            .map(AgentDefinition::summary)
            .toList();
    exchange.answer(200, Page.of(exchange, "agents", found, "agent_id", agent -> agent));
  }
}
