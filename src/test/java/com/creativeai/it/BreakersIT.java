package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** CALL-10, TW2, C20: a carrier that is ill, then well again, in front of the running product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BreakersIT {
  private static final String ACCOUNT = "AC5a4db0c0000000000000000000000001";
  private static final String BREAKER = "twilio-dial";
  private static final int VOLUME = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What the carrier says to an order. */
  private enum Mood {
    WELL,
    ILL,
    REFUSING
  }

  private final ConcurrentLinkedQueue<String> orders = new ConcurrentLinkedQueue<>();
  private volatile Mood mood = Mood.WELL;
  private VendorServer vendor;
  private Product product;
  private String agent;

  @BeforeAll
  void start() throws IOException {
    vendor = new VendorServer(this::answer);
    product =
        Product.start(
            "breakers",
            Map.of(
                "TWILIO_BASE_URL",
                vendor.address(),
                "ELEVENLABS_BASE_URL",
                vendor.address(),
                "TWILIO_CPS",
                "100",
                // By MicroProfile Config: CircuitBreaker/delay of all of them.
                "CIRCUITBREAKER_DELAY",
                "3000"));
    agent = product.firstAgent();
  }

  @AfterAll
  void stop() {
    if (product != null) {
      product.close();
    }
    if (vendor != null) {
      vendor.close();
    }
  }

  @Test
  @Order(1)
  void refusalsDoNotOpenIt() {
    mood = Mood.REFUSING;
    List<String> refused = place(1, VOLUME + 2);

    refused.forEach(
        call ->
            assertThat(
                    product.awaitCall(call, PATIENCE, Product::isOver).at("/end/reason").asText())
                .isEqualTo("carrier-refused"));
    assertThat(breaker().get("state").asText()).isEqualTo("closed");
    assertThat(breaker().get("failures").asInt()).isZero();
    assertThat(orders).hasSize(VOLUME + 2);
  }

  @Test
  @Order(2)
  void illCarrierOpensItAndNoOrderIsRepeated() {
    orders.clear();
    mood = Mood.ILL;
    place(100, VOLUME);
    awaitBreaker("open");

    assertThat(orders).doesNotHaveDuplicates().hasSizeBetween(VOLUME / 2, VOLUME);
    Product.Answer ready = product.get("/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.body().get("status").asText()).isEqualTo("DEGRADED");
    assertThat(new String(product.bytes("/metrics").body(), StandardCharsets.UTF_8))
        .contains("breaker_state{breaker=\"" + BREAKER + "\",mp_scope=\"application\"} 2");
  }

  @Test
  @Order(3)
  void callsWaitWhileItIsOpenAndItHealsByItself() {
    orders.clear();
    String waiting = place(200, 1).get(0);
    product.awaitCall(waiting, PATIENCE, call -> events(call).contains("waiting-for-carrier"));
    mood = Mood.WELL;

    JsonNode placed =
        product.awaitCall(waiting, PATIENCE, call -> events(call).contains("accepted-by-carrier"));
    awaitBreaker("closed");

    assertThat(placed.get("status").asText()).isEqualTo("queued");
    assertThat(breaker().get("refused").asInt()).isPositive();
    assertThat(orders).doesNotHaveDuplicates();
  }

  private List<String> place(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> product.placeCall("+1415555%04d".formatted(2000 + number), agent, ""))
        .toList();
  }

  private void awaitBreaker(String state) {
    Product.await(this::breaker, one -> one.get("state").asText().equals(state), PATIENCE);
  }

  private JsonNode breaker() {
    for (JsonNode one : product.get("/api/v1/status").body().get("breakers")) {
      if (one.get("name").asText().equals(BREAKER)) {
        return one;
      }
    }
    throw new AssertionError("no such breaker");
  }

  private static List<String> events(JsonNode call) {
    return call.get("timeline").findValuesAsText("event");
  }

  private VendorServer.Answer answer(VendorServer.Request request) {
    if (request.path().endsWith("/IncomingPhoneNumbers.json")) {
      return VendorServer.Answer.json(
          200,
          "{\"incoming_phone_numbers\":[{\"sid\":\"PN%032x\",\"account_sid\":\"%s\",\"phone_number\":\"+14155550100\"}],"
                  .formatted(1, ACCOUNT)
              + "\"page\":0,\"page_size\":50,\"next_page_uri\":null}");
    }
    if (!request.path().endsWith("/Calls.json")) {
      return VendorServer.Answer.json(200, "{}");
    }
    return request.method().equals("POST")
        ? order(request)
        : VendorServer.Answer.json(
            200, "{\"calls\":[],\"page\":0,\"page_size\":50,\"next_page_uri\":null}");
  }

  private VendorServer.Answer order(VendorServer.Request request) {
    orders.add(request.form().get("Url"));
    return switch (mood) {
      case ILL -> VendorServer.Answer.json(500, "{}");
      case REFUSING ->
          VendorServer.Answer.json(400, "{\"code\":21211,\"message\":\"invalid\",\"status\":400}");
      case WELL ->
          VendorServer.Answer.json(
              201,
              "{\"sid\":\"CA%032x\",\"account_sid\":\"%s\",\"status\":\"queued\",\"queue_time\":\"0\"}"
                  .formatted(orders.size(), ACCOUNT));
    };
  }
}
