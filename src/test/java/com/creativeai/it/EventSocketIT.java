package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** CALL-8, ES1 to ES6: what happens on calls is followed live, whatever happens to the line. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventSocketIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int BUSY_CALLS = 6;
  private static final String ALL =
      "{\"action\":\"subscribe\",\"topics\":[\"calls\"],\"after\":%d}";

  private Team team;
  private JsonNode key;

  @BeforeAll
  void found(Product product) {
    team = Team.of(Person.signUp(product, "owner@events.test"), product);
    key = team.key("Follower");
  }

  @Test
  void callsAreFollowedOverManyReconnections(Product product) {
    List<String> calls = new ArrayList<>();
    List<JsonNode> seen = new ArrayList<>();
    String talk = place("+14155552601", "Say hello and goodbye.").orElseThrow();
    calls.add(talk);
    Instant deadline = Instant.now().plus(PATIENCE.multipliedBy(2));
    int connections = 0;
    while (!ended(seen).containsAll(calls) || calls.size() <= BUSY_CALLS) {
      assertThat(Instant.now()).as("seen so far: " + seen).isBefore(deadline);
      if (calls.size() <= BUSY_CALLS) {
        place("+12025550101", "Hello.").ifPresent(calls::add);
      }
      EventListener listener = connect(product);
      listener.say(
          ALL.formatted(seen.isEmpty() ? 0 : seen.get(seen.size() - 1).get("id").asLong()));
      listener.await(PATIENCE, socket -> socket.heard("subscribed"));
      Product.pause(connections % 5 * 40L);
      listener.lose();
      seen.addAll(listener.events());
      connections++;
    }

    assertThat(connections).isGreaterThan(BUSY_CALLS);
    assertThat(seen)
        .extracting(event -> event.get("id").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());
    assertThat(typesOf(seen, talk))
        .startsWith("call.created")
        .containsSubsequence("call.created", "call.answered", "call.ended")
        .contains("transcript.turn-added");
    JsonNode page = events("after=0&limit=100");
    assertThat(page.get("events")).startsWith(seen.toArray(JsonNode[]::new));
    assertThat(events("type=call.ended&limit=100").get("events"))
        .hasSize(ended(seen).size())
        .allMatch(event -> event.at("/data/status").isTextual());
  }

  @Test
  void strangersAreRefusedBeforeThereIsASocket(Product product) {
    String good = key.get("key").asText();
    ObjectNode wanted = Team.object("name", "Agents only");
    wanted.putArray("scopes").add("agents:read");
    String other =
        team.owner()
            .send(product, "post", "/api/v1/api-keys", wanted.toString())
            .get("key")
            .asText();

    assertThat(EventListener.statusOf(product)).isEqualTo(401);
    assertThat(EventListener.statusOf(product, "X-API-Key", "cai_wrong")).isEqualTo(401);
    assertThat(EventListener.statusOf(product, "Authorization", "Bearer a.b.c")).isEqualTo(401);
    assertThat(EventListener.statusOf(product, "X-API-Key", other)).isEqualTo(403);
    assertThat(EventListener.statusOf(product, "X-API-Key", good, "Origin", "https://evil.example"))
        .isEqualTo(403);
    assertThat(
            EventListener.statusOf(
                product, "X-API-Key", good, "Origin", product.address("").toString()))
        .isEqualTo(101);
    assertThat(EventListener.statusOf(product, team.owner().bearer())).isEqualTo(101);
  }

  @Test
  void browsersOfferTheirCredentialsAsSubprotocol(Product product) {
    EventListener listener =
        EventListener.connect(
            product, List.of("creativeai.events.v1", "api-key." + key.get("key").asText()));
    listener.say("{\"action\":\"ping\"}");

    listener.await(PATIENCE, socket -> socket.heard("pong"));

    assertThat(listener.protocol()).isEqualTo("creativeai.events.v1");
    listener.lose();
  }

  @Test
  void messageThatIsTooLargeEndsTheConnection(Product product) {
    EventListener listener = connect(product);
    listener.say("{\"action\":\"" + "x".repeat(9_000) + "\"}");

    listener.await(PATIENCE, socket -> socket.closeCode() != 0);

    assertThat(listener.closeCode()).isEqualTo(1009);
  }

  @Test
  void revokedKeyAndRemovedMemberLoseTheirSockets(Product product) {
    JsonNode gone = team.key("Gone");
    Person member = team.join("leaver", Role.MEMBER);
    EventListener byKey = EventListener.connect(product, "X-API-Key", gone.get("key").asText());
    EventListener byToken = EventListener.connect(product, member.bearer());
    EventListener stays = connect(product);

    team.owner().send(product, "delete", "/api/v1/api-keys/" + gone.get("id").asText(), "");
    team.owner().send(product, "delete", "/api/v1/members/" + member.userId(), "");

    byKey.await(PATIENCE, socket -> socket.closeCode() != 0);
    byToken.await(PATIENCE, socket -> socket.closeCode() != 0);
    assertThat(byKey.closeCode()).isEqualTo(4001);
    assertThat(byToken.closeCode()).isEqualTo(4001);
    assertThat(stays.closeCode()).isZero();
    stays.lose();
  }

  private EventListener connect(Product product) {
    return EventListener.connect(product, "X-API-Key", key.get("key").asText());
  }

  /** Empty while another call to this number is in flight. */
  private Optional<String> place(String to, String prompt) {
    ObjectNode order =
        Team.object("to", to).put("agentId", team.firstAgent()).put("prompt", prompt);
    Product.Answer answer =
        team.product().call("post", "/api/v1/calls", order.toString(), team.owner().bearer());
    assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
    return Optional.of(answer.body().path("id").asText()).filter(id -> answer.status() == 201);
  }

  private JsonNode events(String query) {
    return team.owner().send(team.product(), "get", "/api/v1/events?" + query, "");
  }

  private static List<String> ended(List<JsonNode> events) {
    return events.stream()
        .filter(event -> event.get("type").asText().equals("call.ended"))
        .map(event -> event.get("callId").asText())
        .collect(Collectors.toList());
  }

  private static List<String> typesOf(List<JsonNode> events, String call) {
    return events.stream()
        .filter(event -> event.get("callId").asText().equals(call))
        .map(event -> event.get("type").asText())
        .toList();
  }
}
