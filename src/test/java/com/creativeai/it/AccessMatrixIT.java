package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.platform.http.ApiDocument;
import com.creativeai.platform.http.ApiDocument.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  private static final String ANYTHING = "{}";

  private static final String AGENT =
      "{\"name\":\"Mallory\",\"language\":\"en\",\"prompt\":\"Lie.\"}";

  /** Tokens belong to one organization: whatever the id is, they cannot switch. */
  private static final String FOR_PAGES = "post /api/v1/organizations/{id}/switch";

  /**
   * A recording may not be there yet, and the account at the agents' provider is somebody else's.
   */
  private static final Map<String, Integer> READ_OTHERWISE =
      Map.of("get /api/v1/calls/{id}/recording", 404, "get /api/v1/agents/provider", 403);

  /** Bodies by operation; words in angle brackets stand for ids of the victim. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "post /api/v1/calls",
              "{\"to\":\"+14155552699\",\"agentId\":\"<agent>\",\"prompt\":\"Hi\"}"),
          Map.entry("post /api/v1/calls/estimate", "{\"to\":\"+14155552699\"}"),
          Map.entry("put /api/v1/spending/caps", "{\"perDay\":\"1\"}"),
          Map.entry(
              "patch /api/v1/scheduled-calls/{id}", "{\"scheduledAt\":\"2030-01-01T00:00:00Z\"}"),
          Map.entry("delete /api/v1/scheduled-calls/{id}", ""),
          Map.entry("post /api/v1/calls/{id}/hangup", ""),
          Map.entry("post /api/v1/connections/check", ""),
          Map.entry("post /api/v1/calls/{id}/transfer", "{\"destinationId\":\"<destination>\"}"),
          Map.entry(
              "post /api/v1/transfer-destinations",
              "{\"name\":\"Mallory\",\"number\":\"+14155552699\"}"),
          Map.entry("delete /api/v1/transfer-destinations/{id}", ""),
          Map.entry("post /api/v1/agents", AGENT),
          Map.entry("post /api/v1/agents/import", "{\"providerAgentId\":\"agent_sandbox_locked\"}"),
          Map.entry("put /api/v1/agents/account", "{\"apiKey\":\"nonsense-of-mallory\"}"),
          Map.entry("delete /api/v1/agents/account", ""),
          Map.entry("put /api/v1/agents/{id}", AGENT),
          Map.entry("delete /api/v1/agents/{id}", ""),
          Map.entry("post /api/v1/agents/{id}/publish", ANYTHING),
          Map.entry("post /api/v1/agents/{id}/pull", ""),
          Map.entry("post /api/v1/agents/{id}/versions/{number}/restore", ""),
          Map.entry("put /api/v1/agents/{id}/suite", "{\"tests\":[]}"),
          Map.entry("post /api/v1/agents/{id}/suite/runs", ANYTHING),
          Map.entry("post /api/v1/agents/{id}/tools/try", "{\"name\":\"order_state\"}"),
          Map.entry(
              "post /api/v1/numbers", "{\"number\":\"+14155558009\",\"agentId\":\"<agent>\"}"),
          Map.entry("patch /api/v1/numbers/{id}", "{\"closedMessage\":\"Mallory's\"}"),
          Map.entry("delete /api/v1/numbers/{id}", ""),
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
  private final Map<String, String[]> nobody = new TreeMap<>();
  private Product product;
  private StoredDocuments store;
  private Team ours;
  private Team theirs;

  @BeforeAll
  void invite() {
    // All of it comes from one address within a minute.
    product =
        Product.start(
            "matrix", Map.of("RATE_LIMIT_READ", "1000:5000", "RATE_LIMIT_WRITE", "1000:5000"));
    store = new StoredDocuments(product);
    ours = Team.found(product, "ours");
    theirs = Team.found(product, "theirs");
    victims();
    outsiders();
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
    ours.people()
        .forEach(
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
      ours.people()
          .forEach(
              (role, person) -> {
                if (role.permissions().contains(operation.permission())) {
                  assertThat(ask(operation, person.bearer()).status())
                      .as(role.code())
                      .isIn(200, READ_OTHERWISE.getOrDefault(operation.toString(), 200));
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void otherOrganizationFindsNothingOfOurs(Operation operation) {
    theirs
        .people()
        .forEach(
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
              victims
                  .values()
                  .forEach(id -> assertThat(answer.body().toString()).doesNotContain(id));
            });
  }

  @Test
  void nothingOfOursWasChanged() {
    store.awaitQuiet();
    Map<String, List<String>> before = documents();
    operations().forEach(this::otherOrganizationFindsNothingOfOurs);
    assertThat(StoredDocuments.differences(before, documents())).isEmpty();
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
      address =
          address
              .replace("{number}", "1")
              .replace("{run}", victims.get("test-runs"))
              .replaceAll("\\{\\w+}", victims.get(resource));
    }
    for (Map.Entry<String, String> victim :
        Map.of(
                "<agent>", victims.get("agents"),
                "<destination>", victims.get("transfer-destinations"),
                "<user>", victims.get("members"),
                "<invitation-token>", victims.get("invitation-token"))
            .entrySet()) {
      body = body.replace(victim.getKey(), victim.getValue());
    }
    return product.call(operation.method(), address, body, headers);
  }

  /** One of everything in our organization, by the resource's name in the address. */
  private void victims() {
    victims.put("organizations", ours.organization());
    victims.put("members", ours.people().get(Role.MEMBER).userId());
    victims.put("invitation-token", ours.invite("soon@ours.test", Role.MEMBER));
    victims.put(
        "invitations",
        ours.owner()
            .send(product, "get", "/api/v1/invitations", "")
            .at("/invitations/0/id")
            .asText());
    victims.put("api-keys", ours.key("Integration").get("id").asText());
    victims.put("agents", ours.firstAgent());
    victims.put("numbers", ours.number("+14155558000"));
    victims.put("transfer-destinations", ours.destination("+14155552699"));
    victims.put("test-runs", ours.testRun());
    victims.put("scheduled-calls", ours.scheduled("+14155552698"));
    victims.put("calls", ours.call("+12025550101", "", Product::isOver));
  }

  /** Everybody who has no access at all, with what they send. */
  private void outsiders() {
    nobody.put("anonymous", new String[0]);
    nobody.put("nonsense key", new String[] {"X-API-Key", "cai_nonsense"});
    nobody.put("nonsense token", new String[] {"Authorization", "Bearer nonsense"});
    String[] parts = ours.owner().token().split("\\.");
    nobody.put(
        "token without signature",
        new String[] {"Authorization", "Bearer " + parts[0] + "." + parts[1] + "."});
    JsonNode revoked = ours.key("Integration");
    ours.owner().send(product, "delete", "/api/v1/api-keys/" + revoked.get("id").asText(), "");
    nobody.put("revoked key", new String[] {"X-API-Key", revoked.get("key").asText()});
    JsonNode expired = ours.key("Integration");
    MongoDatabase database = store.database();
    database
        .getCollection("api_keys")
        .updateOne(
            Filters.eq("id", expired.get("id").asText()), Updates.set("expiresAt", new Date(0)));
    nobody.put("expired key", new String[] {"X-API-Key", expired.get("key").asText()});
    Person left = Person.signUp(product, "left@ours.test");
    product.call("post", "/auth/v1/logout?scope=global", "", left.bearer());
    nobody.put("signed-out token", left.bearer());
    Team gone = Team.of(Person.signUp(product, "gone@deleted.test"), product);
    JsonNode goneKey = gone.key("Integration");
    database.getCollection("organizations").deleteOne(Filters.eq("_id", gone.organization()));
    nobody.put(
        "key of a deleted organization", new String[] {"X-API-Key", goneKey.get("key").asText()});
    // What is trusted for a moment must be forgotten.
    Product.pause(5_000);
    assertThat(theirs.organization()).isNotEqualTo(ours.organization());
  }

  private Map<String, List<String>> documents() {
    return store.of(ours.organization(), List.of());
  }
}
