package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 200 calls, 20 at a time: none is lost or stuck, and nothing of them stays behind. */
class ManyCallsIT {
  private static final int CALLS = 200;
  private static final int AT_A_TIME = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Set<String> RIGHT_REASONS = Set.of("agent-ended", "caller-hung-up");

  /**
   * What pools may still grow by after the warm-up: connections to the store, whose other ends are
   * in the same process. A leak of one for each call is far above.
   */
  private static final long SLACK = 100;

  @Test
  void allEndInTheRightStateAndNothingGrows() throws Exception {
    try (Product product = Product.start("many", java.util.Map.of())) {
      String agent = product.firstAgent();
      talk(product, agent, 0, AT_A_TIME);
      long threads = product.threads();
      long descriptors = product.descriptors();

      List<JsonNode> ended = talk(product, agent, AT_A_TIME, CALLS - AT_A_TIME);

      assertThat(ended).extracting(call -> call.get("status").asText()).containsOnly("completed");
      assertThat(ended)
          .extracting(call -> call.get("end"))
          .allMatch(end -> RIGHT_REASONS.contains(end.get("reason").asText()));
      Set<String> sids = new HashSet<>();
      ended.forEach(call -> sids.add(call.get("callSid").asText()));
      assertThat(sids).hasSize(CALLS - AT_A_TIME);
      assertThat(
              product
                  .get("/api/v1/calls?status=queued,ringing,in-progress")
                  .body()
                  .get("total")
                  .asInt())
          .isZero();
      assertThat(product.threads()).isLessThan(threads + SLACK);
      assertThat(product.descriptors()).isLessThan(descriptors + SLACK);
    }
  }

  private static List<JsonNode> talk(Product product, String agent, int first, int count)
      throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<JsonNode>> calls =
          IntStream.range(first, first + count)
              .mapToObj(number -> callers.submit(() -> talkOnce(product, agent, number)))
              .toList();
      List<JsonNode> ended = new ArrayList<>();
      for (Future<JsonNode> call : calls) {
        ended.add(call.get(20, TimeUnit.MINUTES));
      }
      return ended;
    } finally {
      callers.shutdownNow();
    }
  }

  private static JsonNode talkOnce(Product product, String agent, int number) {
    String to = "+1415555%04d".formatted(3000 + number);
    // Short conversations: what counts here is how many calls come and go.
    String id = product.placeCall(to, agent, "", "This was only a test call. Goodbye.");
    return product.awaitCall(id, PATIENCE, Product::isOver);
  }
}
