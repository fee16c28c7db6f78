package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.platform.http.ApiDocument;
import com.creativeai.platform.http.ApiDocument.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ID-6, threats 1 and 2: every operation that the OpenAPI document names, asked by everybody who
 * must not have an answer. An operation that this test has no ids or body for fails it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INVITED = Pattern.compile("/invitation/(\\S+)");
  private static final String ANYTHING = "{}";

  /** Tokens belong to one organization: whatever the id is, they cannot switch. */
  private static final String FOR_PAGES = "post /api/v1/organizations/{id}/switch";

  /** Bodies by operation; words in angle brackets stand for ids of the victim. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "post /api/v1/calls",
              "{\"to\":\"+14155552699\",\"agentId\":\"<agent>\",\"prompt\":\"Hi\"}"),
          Map.entry("post /api/v1/calls/{id}/hangup", ""),
          Map.entry("patch /api/v1/me", "{\"profile\":{\"name\":\"Mallory\"}}"),
          Map.entry("post /api/v1/organizations", "{\"name\":\"Mallory Ltd\"}"),
          Map.entry("patch /api/v1/organizations/{id}", "{\"name\":\"Mallory's\"}"),
          Map.entry("post /api/v1/organizations/{id}/join", ""),
          Map.entry("post /api/v1/organizations/{id}/leave", ""),
          Map.entry("post /api/v1/organizations/{id}/switch", ""),
          Map.entry("post /api/v1/organizations/{id}/transfer", "{\"userId\":\"<user>\"}"),
          Map.entry("patch /api/v1/members/{userId}", "{\"role\":\"viewer\"}"),
          Map.entry("delete /api/v1/members/{userId}", ""),
          Map.entry(
              "post /api/v1/invitations", "{\"email\":\"mallory@evil.test\",\"role\":\"owner\"}"),
          Map.entry("delete /api/v1/invitations/{id}", ""),
          Map.entry("post /api/v1/invitations/{id}/resend", ""),
          Map.entry("post /api/v1/invitations/accept", "{\"token\":\"<invitation-token>\"}"),
          Map.entry("post /api/v1/api-keys", "{\"name\":\"Mallory\",\"scopes\":[\"calls:write\"]}"),
          Map.entry("patch /api/v1/api-keys/{id}", "{\"name\":\"Mallory\"}"),
          Map.entry("delete /api/v1/api-keys/{id}", ""),
          Map.entry("post /api/v1/api-keys/{id}/rotate", "{\"overlap\":\"1h\"}"));

  private final Map<String, String> victims = new HashMap<>();
  private final Map<Role, Person> team = new TreeMap<>();
  private final Map<Role, Person> others = new TreeMap<>();
  private final Map<String, String[]> nobody = new TreeMap<>();
  private Product product;
  private MongoClient store;
  private String organization;

  @BeforeAll
  void invite() {
    product = Product.start("matrix", Map.of());
    store = MongoClients.create(product.store().toString());
    Person owner = people("ours", team);
    organization = own(owner);
    Person otherOwner = people("theirs", others);
    victims(owner);
    outsiders(owner, otherOwner);
  }

  @AfterAll
  void stop() {
    if (store != null) {
      store.close();
    }
    if (product != null) {
      product.close();
    }
  }

  static Stream<Operation> operations() {
    return ApiDocument.operations().stream()
        .filter(operation -> operation.address().startsWith("/api/"));
  }

  @Test
  void everyOperationNeedsAPermission() {
    assertThat(operations()).extracting(Operation::permission).doesNotContain("none");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nobodyIsToldToSignIn(Operation operation) {
    nobody.forEach(
        (name, headers) -> {
          Product.Answer answer = ask(operation, headers);
          assertThat(answer.status()).as(name).isEqualTo(401);
          assertThat(answer.body().get("code").asText()).as(name).isEqualTo("not-signed-in");
        });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void roleThatMayNotIsRefused(Operation operation) {
    team.forEach(
        (role, person) -> {
          if (!role.permissions().contains(operation.permission())) {
            Product.Answer answer = ask(operation, person.bearer());
            assertThat(answer.status()).as(role.code()).isEqualTo(403);
            assertThat(answer.body().get("code").asText()).isEqualTo("not-allowed");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void roleThatMayReadsWhatItMay(Operation operation) {
    if (operation.method().equals("get")) {
      team.forEach(
          (role, person) -> {
            if (role.permissions().contains(operation.permission())) {
              // A recording is not there yet; everything else is.
              assertThat(ask(operation, person.bearer()).status())
                  .as(role.code())
                  .isIn(200, operation.address().endsWith("/recording") ? 404 : 200);
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void otherOrganizationFindsNothingOfOurs(Operation operation) {
    others.forEach(
        (role, person) -> {
          Product.Answer answer = ask(operation, person.bearer());
          boolean may = role.permissions().contains(operation.permission());
          if (!may) {
            assertThat(answer.status()).as(role.code()).isEqualTo(403);
          } else if (operation.address().contains("{")) {
            assertThat(answer.status())
                .as(role.code())
                .isEqualTo(operation.toString().equals(FOR_PAGES) ? 409 : 404);
          } else {
            assertThat(answer.status()).as(role.code()).isLessThan(500);
          }
          victims.values().forEach(id -> assertThat(answer.body().toString()).doesNotContain(id));
        });
  }

  @Test
  void nothingOfOursWasChanged() {
    Map<String, List<Document>> before = documents();
    operations().forEach(this::otherOrganizationFindsNothingOfOurs);
    assertThat(documents()).isEqualTo(before);
  }

  private Product.Answer ask(Operation operation, String... headers) {
    String address = operation.address();
    String body = ANYTHING;
    if (operation.method().equals("get")) {
      body = "";
    } else {
      assertThat(BODIES).as("a body for this test").containsKey(operation.toString());
      body = BODIES.get(operation.toString());
    }
    if (address.contains("{")) {
      String resource = address.split("/")[3];
      assertThat(victims).as("an id for this test").containsKey(resource);
      address = address.replaceAll("\\{\\w+}", victims.get(resource));
    }
    for (Map.Entry<String, String> victim :
        Map.of(
                "<agent>", victims.get("agents"),
                "<user>", victims.get("members"),
                "<invitation-token>", victims.get("invitation-token"))
            .entrySet()) {
      body = body.replace(victim.getKey(), victim.getValue());
    }
    return product.call(operation.method(), address, body, headers);
  }

  /** An owner, and somebody of every other role in the owner's organization. */
  private Person people(String name, Map<Role, Person> people) {
    Person owner = Person.signUp(product, "owner@" + name + ".test");
    people.put(Role.OWNER, owner);
    String organization = own(owner);
    for (Role role : List.of(Role.ADMIN, Role.MEMBER, Role.VIEWER)) {
      Person invited = Person.signUp(product, role.code() + "@" + name + ".test");
      send(
          owner,
          "post",
          "/api/v1/invitations",
          object("email", invited.email()).put("role", role.code()));
      String token = Person.mailed(product, invited.email(), INVITED);
      send(invited, "post", "/api/v1/invitations/accept", object("token", token));
      people.put(role, invited.in(organization));
    }
    return owner;
  }

  private String own(Person person) {
    return send(person, "get", "/api/v1/organizations", null).at("/organizations/0/id").asText();
  }

  /** One of everything in our organization, by the resource's name in the address. */
  private void victims(Person owner) {
    victims.put("organizations", organization);
    victims.put("members", team.get(Role.MEMBER).userId());
    JsonNode invitation =
        send(
            owner,
            "post",
            "/api/v1/invitations",
            object("email", "soon@ours.test").put("role", "member"));
    victims.put("invitations", invitation.get("id").asText());
    victims.put("invitation-token", Person.mailed(product, "soon@ours.test", INVITED));
    victims.put("api-keys", key(owner).get("id").asText());
    victims.put("agents", send(owner, "get", "/api/v1/agents", null).at("/agents/0/id").asText());
    ObjectNode order = object("to", "+12025550101").put("agentId", victims.get("agents"));
    String call = send(owner, "post", "/api/v1/calls", order).get("id").asText();
    victims.put("calls", call);
    Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
    while (!Product.isOver(send(owner, "get", "/api/v1/calls/" + call, null))) {
      assertThat(Instant.now()).isBefore(deadline);
      Product.pause(200);
    }
  }

  /** Everybody who has no access at all, with what they send. */
  private void outsiders(Person owner, Person otherOwner) {
    nobody.put("anonymous", new String[0]);
    nobody.put("nonsense key", new String[] {"X-API-Key", "cai_nonsense"});
    nobody.put("nonsense token", new String[] {"Authorization", "Bearer nonsense"});
    String[] parts = owner.token().split("\\.");
    nobody.put(
        "token without signature",
        new String[] {"Authorization", "Bearer " + parts[0] + "." + parts[1] + "."});
    JsonNode revoked = key(owner);
    send(owner, "delete", "/api/v1/api-keys/" + revoked.get("id").asText(), null);
    nobody.put("revoked key", new String[] {"X-API-Key", revoked.get("key").asText()});
    JsonNode expired = key(owner);
    MongoDatabase database = store.getDatabase(Product.DATABASE);
    database
        .getCollection("api_keys")
        .updateOne(
            Filters.eq("id", expired.get("id").asText()), Updates.set("expiresAt", new Date(0)));
    nobody.put("expired key", new String[] {"X-API-Key", expired.get("key").asText()});
    Person left = Person.signUp(product, "left@ours.test");
    product.call("post", "/auth/v1/logout?scope=global", "", left.bearer());
    nobody.put("signed-out token", left.bearer());
    Person gone = Person.signUp(product, "gone@deleted.test");
    JsonNode goneKey = key(gone);
    database.getCollection("organizations").deleteOne(Filters.eq("_id", own(gone)));
    nobody.put(
        "key of a deleted organization", new String[] {"X-API-Key", goneKey.get("key").asText()});
    // What is trusted for a moment must be forgotten.
    Product.pause(5_000);
    assertThat(otherOwner.userId()).isNotEqualTo(owner.userId());
  }

  private JsonNode key(Person person) {
    ObjectNode wanted = object("name", "Integration");
    wanted.putArray("scopes").add("calls:read").add("calls:write");
    return send(person, "post", "/api/v1/api-keys", wanted);
  }

  private JsonNode send(Person person, String method, String path, ObjectNode body) {
    Product.Answer answer =
        product.call(method, path, body == null ? "" : body.toString(), person.bearer());
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private static ObjectNode object(String name, String value) {
    return JSON.createObjectNode().put(name, value);
  }

  /** All that is stored of our organization. */
  private Map<String, List<Document>> documents() {
    Map<String, List<Document>> all = new TreeMap<>();
    MongoDatabase database = store.getDatabase(Product.DATABASE);
    for (String name : database.listCollectionNames()) {
      List<Document> ours = new ArrayList<>();
      database
          .getCollection(name)
          .find(
              Filters.or(Filters.eq("organization", organization), Filters.eq("_id", organization)))
          .sort(new Document("_id", 1))
          .into(ours);
      all.put(name, ours);
    }
    return all;
  }
}
