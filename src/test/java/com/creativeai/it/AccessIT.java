package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ID-7 to ID-9 over HTTP: keys, limits and the audit log of the running product. */
@ExtendWith(SharedProduct.class)
class AccessIT {
  private static final String KEYS = "/api/v1/api-keys";

  @Test
  void keyOpensWhatItsScopesSayUntilItIsRevoked(Product product) {
    Product.Answer made = product.post(KEYS, "{\"name\":\"reader\",\"scopes\":[\"calls:read\"]}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.headers()).containsEntry("cache-control", List.of("no-store"));
    String id = made.body().get("id").asText();
    String secret = made.body().get("key").asText();

    assertThat(status(product, secret, "/api/v1/calls")).isEqualTo(200);
    assertThat(status(product, secret, KEYS)).isEqualTo(403);
    assertThat(product.get(KEYS + "/" + id).body().has("key")).isFalse();

    Product.Answer revoked = product.send(product.request(KEYS + "/" + id).DELETE().build());
    assertThat(revoked.status()).isEqualTo(204);
    Product.pause(2_500);
    assertThat(status(product, secret, "/api/v1/calls")).isEqualTo(401);
  }

  @Test
  void rotatedKeyAndSuccessorAreBothGood(Product product) {
    Product.Answer old = product.post(KEYS, "{\"name\":\"worker\",\"scopes\":[\"calls:read\"]}");
    String address = KEYS + "/" + old.body().get("id").asText();
    Product.Answer next = product.post(address + "/rotate", "{\"overlap\":\"1h\"}");

    assertThat(next.status()).isEqualTo(201);
    assertThat(status(product, old.body().get("key").asText(), "/api/v1/calls")).isEqualTo(200);
    assertThat(status(product, next.body().get("key").asText(), "/api/v1/calls")).isEqualTo(200);
    assertThat(product.get(address).body().get("replacedBy")).isEqualTo(next.body().get("id"));
    assertThat(product.get(address + "/usage?days=7").body().get("days")).hasSize(7);
  }

  @Test
  void mistakesAreNamed(Product product) {
    assertThat(code(product.post(KEYS, "{\"name\":\"x\",\"scopes\":[\"account\"]}")))
        .isEqualTo("invalid-request");
    assertThat(code(product.post(KEYS, "{\"name\":\"x\",\"scopes\":[\"calls:read\"],\"a\":1}")))
        .isEqualTo("invalid-request");
    assertThat(code(product.get(KEYS + "/" + UUID.randomUUID()))).isEqualTo("api-key-not-found");
    assertThat(code(product.get("/api/v1/audit?limit=0"))).isEqualTo("invalid-request");
  }

  @Test
  void auditLogIsSearchedExportedAndSound(Product product) {
    product.post(KEYS, "{\"name\":\"=audited\",\"scopes\":[\"calls:read\"]}");

    Product.Answer found = product.get("/api/v1/audit?search=%3DAUDITED&action=api-key");
    assertThat(found.body().get("total").asInt()).isEqualTo(1);
    assertThat(found.body().at("/entries/0/action").asText()).isEqualTo("api-key.issued");
    assertThat(found.body().at("/entries/0/actorName").asText()).isEqualTo("SANDBOX_API_KEY");
    HttpResponse<byte[]> export = product.bytes("/api/v1/audit/export");
    assertThat(export.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
    assertThat(new String(export.body(), StandardCharsets.UTF_8))
        .startsWith("sequence,at,actor,action")
        .contains("api-key.issued", "audit.exported");
    assertThat(product.get("/api/v1/audit/verification").body().get("sound").asBoolean()).isTrue();
  }

  @Test
  void answersSayWhatIsLeftAndHealthIsFree(Product product) {
    assertThat(product.get("/api/v1/agents").headers())
        .containsKeys("ratelimit-limit", "ratelimit-remaining", "ratelimit-reset");
    assertThat(product.get("/health").headers()).doesNotContainKey("ratelimit-limit");
  }

  @Test
  void unlistedOriginIsToldNothingAndTraceIsRefused(Product product) {
    HttpRequest asks =
        HttpRequest.newBuilder(product.address("/api/v1/calls"))
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody())
            .build();
    Product.Answer refused = product.send(asks);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers()).doesNotContainKey("access-control-allow-origin");
    assertThat(refused.headers()).doesNotContainKeys("server", "x-powered-by");

    HttpRequest trace =
        HttpRequest.newBuilder(product.address("/api/v1/calls"))
            .method("TRACE", BodyPublishers.noBody())
            .build();
    assertThat(product.send(trace).status()).isEqualTo(405);
  }

  private static int status(Product product, String key, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(product.address(path)).header("X-API-Key", key).GET().build();
    return product.send(request).status();
  }

  private static String code(Product.Answer answer) {
    return answer.body().get("code").asText();
  }
}
