package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** C3, C7: the product is killed in the middle; afterwards every call tells what became of it. */
class KilledProductIT {
  @Test
  void callIsReconciledWithTheCarrierAfterARestart() throws Exception {
    Path data = Files.createTempDirectory("creativeai-killed");
    Map<String, String> ports = new HashMap<>();
    for (String port : List.of("HTTP_PORT", "SANDBOX_CARRIER_PORT", "SANDBOX_AGENT_PORT")) {
      ports.put(port, String.valueOf(Product.freePort()));
    }
    ports.put("DATA_DIR", data.toString());
    // The carrier lives in a process of its own, so that it outlives the product.
    try (StandIn carrier = StandIn.start("com.creativeai.sandbox.carrier.CarrierMain", ports);
        Product product = Product.start("killed", withCarrier(ports))) {
      String agent = product.firstAgent();
      String talking = product.placeCall("+14155552681", agent, "");
      product.awaitCall(
          talking, Duration.ofMinutes(1), now -> now.get("status").asText().equals("in-progress"));
      String ringing = product.placeCall("+12025550110", agent, "");

      product.kill();
      product.startAgain();

      for (String id : List.of(talking, ringing)) {
        JsonNode call = product.awaitCall(id, Duration.ofMinutes(3), Product::isOver);
        assertThat(call.at("/end/reason").asText()).isNotBlank();
      }
      assertThat(product.get("/api/v1/calls").body().get("total").asInt()).isEqualTo(2);
      assertThat(carrier.isAlive()).isTrue();
    }
  }

  private static Map<String, String> withCarrier(Map<String, String> ports) {
    Map<String, String> settings = new HashMap<>(ports);
    settings.put("TWILIO_BASE_URL", "http://127.0.0.1:" + ports.get("SANDBOX_CARRIER_PORT"));
    return settings;
  }
}
