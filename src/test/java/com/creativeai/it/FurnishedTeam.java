package com.creativeai.it;

import com.creativeai.identity.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.vaadin.flow.router.Route;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * A team that has one of everything, so that no page is empty.
 *
 * @param call one that is over, with its recording
 * @param invitation the token of somebody invited
 */
record FurnishedTeam(Team team, String agent, String call, String invitation) {
  private static final Pattern PARAMETER = Pattern.compile(":\\w+");

  /** Pages that show one call where they are asked to. */
  private static final Map<String, String> ASKED =
      Map.of("connections", "connections?call=:call", "media", "media?call=:call");

  private static final String DRAFT =
      """
      {"name": "Front office", "language": "en", "prompt": "You are {{company}}. Be kind.",
       "firstMessage": "This is {{company}}.", "variables": {"company": "Harbour House"},
       "tools": ["end_call"],
       "criteria": [{"id": "told", "goal": "The hours were told."}],
       "data": [{"id": "caller_name", "type": "string", "description": "Who called."}],
       "knowledge": [{"name": "Opening hours", "text": "We open at nine."}],
       "httpTools": [{"name": "order_state", "description": "Tells where an order is.",
         "method": "GET", "url": "http://127.0.0.1:%d/orders/{order}",
         "parameters": [{"id": "order", "type": "string", "description": "The order.",
                         "required": true}]}]}""";

  /**
   * @param name first part of the domain of its addresses
   */
  static FurnishedTeam found(Product product, String name) {
    Person owner = Person.signUp(product, "owner@" + name + ".test");
    Team team = Team.of(owner, product);
    String call = team.call("+14155552679", "Goodbye.", FurnishedTeam::isSettled);
    team.join("member", Role.MEMBER);
    team.key("Importer");
    team.number(forSale(owner, product));
    team.destination("+14155552699");
    team.scheduled("+14155552698");
    team.testRun();
    String agent = team.firstAgent();
    publish(team, "/api/v1/agents/" + agent);
    profile(team);
    owner.send(product, "post", "/api/v1/connections/check", "");
    return new FurnishedTeam(team, agent, call, team.invite("soon@" + name + ".test", Role.VIEWER));
  }

  /** The pages that are wanted, each with an address; a new page is among them. */
  Map<String, String> pages(Predicate<Route> wanted) {
    Map<String, String> ids = Map.of(":call", call, ":agent", agent, ":token", invitation);
    Map<String, String> pages = new TreeMap<>();
    for (String route : Routes.withPermission(wanted).keySet()) {
      pages.put(
          route,
          "/"
              + PARAMETER
                  .matcher(ASKED.getOrDefault(route, route))
                  .replaceAll(found -> ids.get(found.group())));
    }
    return pages;
  }

  /** A page of its owner. */
  Page signIn(BrowserContext context) {
    return Browser.signIn(context, team.product(), team.owner().email(), Person.PASSWORD);
  }

  private static String forSale(Person owner, Product product) {
    return owner
        .send(product, "get", "/api/v1/numbers/available?country=US", "")
        .at("/numbers/0/number")
        .asText();
  }

  private static void publish(Team team, String agent) {
    Product product = team.product();
    String draft = DRAFT.formatted(SharedProduct.TOOLS.port());
    team.owner().send(product, "put", agent + "?revision=" + revision(team, agent), draft);
    team.owner()
        .send(
            product,
            "post",
            agent + "/publish?revision=" + revision(team, agent),
            Team.object("note", "Tells the hours.").toString());
    String changed = draft.replace("Be kind.", "Be brief.");
    team.owner().send(product, "put", agent + "?revision=" + revision(team, agent), changed);
  }

  private static String revision(Team team, String agent) {
    return team.owner().send(team.product(), "get", agent, "").get("revision").asText();
  }

  private static void profile(Team team) {
    team.owner()
        .send(
            team.product(),
            "patch",
            "/api/v1/me",
            """
            {"profile": {"name": "Ada Lovelace", "company": "Harbour House"},
             "aiSettings": {"customPrompts": [{"name": "Friday", "text": "Confirm Friday."}]}}""");
    try (StoredDocuments store = new StoredDocuments(team.product())) {
      store
          .database()
          .getCollection("call_filters")
          .insertOne(
              new Document("_id", String.join("/", team.organization(), team.owner().userId()))
                  .append("organization", team.organization())
                  .append("person", team.owner().userId())
                  .append("name", "Answered")
                  .append("query", "status=completed"));
    }
  }

  private static boolean isSettled(JsonNode call) {
    return Product.isOver(call) && call.has("outcome") && call.has("recordingUrl");
  }
}
