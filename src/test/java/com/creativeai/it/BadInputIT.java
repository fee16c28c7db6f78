package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * H1 to H4, C1: what is wrong with a call is named, and none is placed. {@link EveryBadInputIT}
 * asks the same of every operation.
 */
@ExtendWith(SharedProduct.class)
class BadInputIT {
  private String agent;

  @BeforeEach
  void readAgent(Product product) {
    agent = product.firstAgent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                 | number-invalid     | to",
        "hello              | number-invalid     | to",
        "12                 | number-invalid     | to",
        "+1 555 000 0000    | number-invalid     | to",
        "911                | number-not-allowed | to",
        "+1 900 555 0199    | number-not-allowed | to",
        "+881 612 345 678   | number-not-allowed | to",
        "+49 30 901820      | destination-not-allowed | to",
      })
  void numberThatIsNeverCalledIsNamed(String to, String code, String field, Product product) {
    Product.Answer answer = place(product, "{\"to\":\"" + to + "\",\"agentId\":\"" + agent + "\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("code").asText()).isEqualTo(code);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(answer.body().get("requestId").asText()).isNotBlank();
  }

  @Test
  void tooLongTextsAreAllNamedAtOnce(Product product) {
    String body =
        "{\"to\":\"+14155552671\",\"agentId\":\"%s\",\"prompt\":\"%s\",\"firstMessage\":\"%s\"}"
            .formatted(agent, "p".repeat(1001), "f".repeat(501));

    Product.Answer answer = place(product, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").findValuesAsText("field"))
        .containsExactly("prompt", "firstMessage");
  }

  @Test
  void unknownAgentIsNamed(Product product) {
    Product.Answer answer =
        place(product, "{\"to\":\"+14155552671\",\"agentId\":\"%s\"}".formatted(new UUID(7, 7)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("code").asText()).isEqualTo("agent-unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"to\":                        | 400 | malformed-request | -",
        "[]                              | 400 | malformed-request | -",
        "{\"to\":7}                      | 422 | invalid-request   | to",
        "{\"to\":\"+14155552671\",\"x\":1} | 422 | invalid-request   | x",
        "{\"tags\":[{}]}                 | 422 | invalid-request   | tags.[0]",
        "{}                              | 422 | invalid-request   | agentId",
      })
  void bodyThatDoesNotFitIsRefused(
      String body, int status, String code, String field, Product product) {
    Product.Answer answer = place(product, body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().get("code").asText()).isEqualTo(code);
    if (!field.equals("-")) {
      assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
    }
  }

  @Test
  void bodyOfOneMegabyteIsTooLarge(Product product) {
    Product.Answer answer = place(product, "{\"to\":\"" + "1".repeat(1 << 20) + "\"}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body().get("code").asText()).isEqualTo("body-too-large");
  }

  @Test
  void keyIsGoodForOneRequestOnly(Product product) {
    String key = "test-" + UUID.randomUUID();
    String first = "{\"to\":\"+14155552690\",\"agentId\":\"%s\"}".formatted(agent);
    Product.Answer placed = product.post("/api/v1/calls", first, "Idempotency-Key", key);
    assertThat(placed.status()).isEqualTo(201);

    Product.Answer same = product.post("/api/v1/calls", first, "Idempotency-Key", key);
    assertThat(same.body().get("id")).isEqualTo(placed.body().get("id"));

    String other = first.replace("2690", "2691");
    Product.Answer reused = product.post("/api/v1/calls", other, "Idempotency-Key", key);
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.body().get("code").asText()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void nobodyIsLetInWithoutCredentials(Product product) {
    HttpRequest anonymous = HttpRequest.newBuilder(product.address("/api/v1/calls")).build();
    Product.Answer answer = product.send(anonymous);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body().get("code").asText()).isEqualTo("not-signed-in");
  }

  @Test
  void unknownAddressesAndMethodsAreProblems(Product product) {
    assertThat(product.get("/api/v1/nothing").body().get("code").asText()).isEqualTo("not-found");
    assertThat(product.get("/api/v1/calls/not-an-id").body().get("code").asText())
        .isEqualTo("call-not-found");
    Product.Answer delete = product.send(product.request("/api/v1/calls").DELETE().build());
    assertThat(delete.status()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, page",
    "limit=101, limit",
    "status=gone, status",
    "startedAfter=today, startedAfter"
  })
  void wrongFilterIsNamed(String query, String field, Product product) {
    Product.Answer answer = product.get("/api/v1/calls?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
  }

  /** Nothing of what is refused leaves a call behind. */
  private static Product.Answer place(Product product, String body) {
    int before = product.get("/api/v1/calls").body().get("total").asInt();
    Product.Answer answer = product.post("/api/v1/calls", body);
    assertThat(product.get("/api/v1/calls").body().get("total").asInt()).isEqualTo(before);
    return answer;
  }
}
