package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** C21, OB7: a server that is emptied by an operator, and one that is stopped while people talk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrainIT {
  private static final String TOKEN = "operations-token-of-this-integration-test";
  private static final String[] OPERATOR = {"X-Operations-Token", TOKEN};
  private static final String DRAIN = "/health/drain";
  private static final String TALKER = "+14155552681";
  private static final String SILENT_PERSON = "+12025550108";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private StandIn carrier;
  private Product product;
  private String agent;

  /** The carrier lives in a process of its own, so that it outlives the product. */
  @BeforeAll
  void start() throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (String port : List.of("HTTP_PORT", "SANDBOX_CARRIER_PORT", "SANDBOX_AGENT_PORT")) {
      settings.put(port, String.valueOf(Product.freePort()));
    }
    settings.put("DATA_DIR", Files.createTempDirectory("creativeai-drain").toString());
    carrier = StandIn.start("com.creativeai.sandbox.carrier.CarrierMain", settings);
    settings.put("TWILIO_BASE_URL", "http://127.0.0.1:" + settings.get("SANDBOX_CARRIER_PORT"));
    settings.put("OPERATIONS_TOKEN", TOKEN);
    settings.put("DRAIN_SECONDS", "2");
    product = Product.start("drain", settings);
    product.secret(TOKEN);
    agent = product.firstAgent();
  }

  @AfterAll
  void stop() {
    if (product != null) {
      product.close();
    }
    if (carrier != null) {
      carrier.close();
    }
  }

  @Test
  @Order(1)
  void strangersCannotDrainIt() {
    assertThat(product.post(DRAIN, "").status()).isEqualTo(404);
    assertThat(product.post(DRAIN, "", "X-Operations-Token", TOKEN + "x").status()).isEqualTo(404);
    assertThat(product.get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void drainingServerTakesNoCallsAndLetsThoseItHasEnd() {
    String talking = talk(TALKER);

    JsonNode drain = product.post(DRAIN, "", OPERATOR).body();
    assertThat(drain.get("draining").asBoolean()).isTrue();
    assertThat(drain.get("live").asInt()).isEqualTo(1);
    Product.Answer ready = product.get("/health/ready");
    assertThat(ready.status()).isEqualTo(503);
    assertThat(ready.body().get("status").asText()).isEqualTo("DRAINING");
    Product.Answer refused = product.post("/api/v1/calls", order());
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.body().get("code").asText()).isEqualTo("node-draining");
    assertThat(refused.headers().get("retry-after")).containsExactly("30");

    JsonNode ended = product.awaitCall(talking, PATIENCE, Product::isOver);
    assertThat(ended.at("/end/reason").asText()).isIn("agent-ended", "caller-hung-up");

    assertThat(product.call("DELETE", DRAIN, "", OPERATOR).body().get("draining").asBoolean())
        .isFalse();
    assertThat(product.get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void whoStillTalksWhenTheServerStopsHearsAGoodbye() {
    String talking = talk(SILENT_PERSON);
    String carrierCall = product.get("/api/v1/calls/" + talking).body().get("callSid").asText();

    product.stop();

    assertThat(ledger(carrierCall)).contains("I have to end this call now");
    product.startAgain();
    JsonNode ended = product.awaitCall(talking, PATIENCE, Product::isOver);
    assertThat(ended.get("status").asText()).isEqualTo("completed");
    assertThat(ended.at("/end/reason").asText()).isEqualTo("server-stopped");
  }

  /** Places a call and waits until its agent is there. */
  private String talk(String to) {
    String call = product.placeCall(to, agent, "");
    product.awaitCall(
        call,
        PATIENCE,
        now -> now.get("timeline").findValuesAsText("event").contains("agent-connected"));
    return call;
  }

  private String order() {
    return "{\"to\":\"+14155552682\",\"agentId\":\"" + agent + "\"}";
  }

  private String ledger(String carrierCall) {
    URI address =
        URI.create(
            "http://127.0.0.1:"
                + product.port("SANDBOX_CARRIER_PORT")
                + "/sandbox/ledger?callSid="
                + carrierCall);
    return product.send(HttpRequest.newBuilder(address).build()).body().toString();
  }
}
