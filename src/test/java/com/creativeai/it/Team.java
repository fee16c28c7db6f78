package com.creativeai.it;

import com.creativeai.identity.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An organization with somebody in every role, who signed up and were invited.
 *
 * @param organization its id
 */
record Team(Product product, String domain, String organization, Map<Role, Person> people) {
  static final Pattern INVITED = Pattern.compile("/invitation/(\\S+)");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Team found(Product product, String name) {
    Person owner = Person.signUp(product, "owner@" + name + ".test");
    Team team = of(owner, product);
    for (Role role : List.of(Role.ADMIN, Role.MEMBER, Role.VIEWER)) {
      team.people.put(role, team.join(role.code(), role));
    }
    return team;
  }

  /** The organization that somebody got by signing up. */
  static Team of(Person owner, Product product) {
    String id =
        owner.send(product, "get", "/api/v1/organizations", "").at("/organizations/0/id").asText();
    String domain = owner.email().substring(owner.email().indexOf('@') + 1);
    Team team = new Team(product, domain, id, new TreeMap<>());
    team.people.put(Role.OWNER, owner);
    return team;
  }

  static ObjectNode object(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }

  Person owner() {
    return people.get(Role.OWNER);
  }

  /** Somebody new. */
  Person join(String who, Role role) {
    Person invited = Person.signUp(product, who + "@" + domain);
    String token = invite(invited.email(), role);
    invited.send(product, "post", "/api/v1/invitations/accept", object("token", token).toString());
    return invited.in(organization);
  }

  /** Answers the token in the letter. */
  String invite(String email, Role role) {
    owner()
        .send(
            product,
            "post",
            "/api/v1/invitations",
            object("email", email).put("role", role.code()).toString());
    return Person.mailed(product, email, INVITED);
  }

  /** The new key, its secret included. */
  JsonNode key(String keyName) {
    ObjectNode wanted = object("name", keyName);
    wanted.putArray("scopes").add("calls:read").add("calls:write");
    return owner().send(product, "post", "/api/v1/api-keys", wanted.toString());
  }

  String firstAgent() {
    return owner().send(product, "get", "/api/v1/agents", "").at("/agents/0/id").asText();
  }

  /** Buys it for the first agent and answers its id. */
  String number(String e164) {
    ObjectNode order = object("number", e164).put("agentId", firstAgent());
    return owner().send(product, "post", "/api/v1/numbers", order.toString()).get("id").asText();
  }

  /** Adds somebody at this number to whom calls may be handed over, and answers its id. */
  String destination(String e164) {
    ObjectNode wanted = object("name", "Front desk").put("number", e164);
    return owner()
        .send(product, "post", "/api/v1/transfer-destinations", wanted.toString())
        .get("id")
        .asText();
  }

  /** Plans a call in a week and answers its id. */
  String scheduled(String to) {
    ObjectNode order =
        object("to", to)
            .put("agentId", firstAgent())
            .put("scheduledAt", Instant.now().plus(Duration.ofDays(7)).toString());
    return owner().send(product, "post", "/api/v1/calls", order.toString()).get("id").asText();
  }

  /**
   * Tests the first agent's draft with one persona, waits for the end, and answers the run's id.
   */
  String testRun() {
    String agent = "/api/v1/agents/" + firstAgent();
    ObjectNode draft = object("name", "Concierge").put("language", "en").put("prompt", "Be kind.");
    draft.putArray("criteria").add(object("id", "told").put("goal", "The hours were told."));
    String revision = owner().send(product, "get", agent, "").get("revision").asText();
    owner().send(product, "put", agent + "?revision=" + revision, draft.toString());
    String suite = agent + "/suite";
    ObjectNode test =
        object("name", "In a hurry")
            .put("who", "Anna Berg.")
            .put("wants", "To know when you are open.")
            .put("mostTurns", 4);
    owner().send(product, "put", suite + "?revision=0", "{\"tests\":[" + test + "]}");
    String id = owner().send(product, "post", suite + "/runs", "{}").get("id").asText();
    Product.await(
        () -> owner().send(product, "get", suite + "/runs/" + id, ""),
        run -> !run.get("status").asText().equals("running"),
        PATIENCE);
    return id;
  }

  /** Calls, waits until the call is as wanted, and answers its id. */
  String call(String to, String firstMessage, Predicate<JsonNode> wanted) {
    ObjectNode order =
        object("to", to).put("agentId", firstAgent()).put("firstMessage", firstMessage);
    String id = owner().send(product, "post", "/api/v1/calls", order.toString()).get("id").asText();
    awaitCall(id, wanted);
    return id;
  }

  void awaitCall(String id, Predicate<JsonNode> wanted) {
    Product.await(() -> owner().send(product, "get", "/api/v1/calls/" + id, ""), wanted, PATIENCE);
  }
}
