package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.client.ApiClient;
import com.creativeai.client.ApiException;
import com.creativeai.client.api.CallsApi;
import com.creativeai.client.model.Call;
import com.creativeai.client.model.PlaceCall;
import com.creativeai.platform.http.ApiDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** INT-5: what is generated from the OpenAPI document places calls. */
@ExtendWith(SharedProduct.class)
class ClientsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_MINUTES = 2;
  private static final Path COMPILED = Path.of("target", "clients", "compiled");
  private static final String TSC = Path.of("node_modules", "typescript", "bin", "tsc").toString();

  @Test
  void javaClientPlacesACallAndTellsARefusal(Product product) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(origin(product));
    client.setRequestInterceptor(request -> request.header("X-API-Key", Product.API_KEY));
    CallsApi calls = new CallsApi(client);
    UUID agent = UUID.fromString(product.firstAgent());

    Call placed =
        calls.placeCall(
            new PlaceCall().to("+1 415 555 2691").agentId(agent).prompt("Say hello."), "clients-1");

    assertThat(calls.getCall(placed.getId()).getTo()).isEqualTo("+14155552691");
    assertThatThrownBy(() -> calls.placeCall(new PlaceCall().to("911").agentId(agent), null))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.getCode()).isEqualTo(422);
              assertThat(refused.getResponseBody()).contains("\"code\":\"number-not-allowed\"");
            });
  }

  @Test
  void typeScriptClientPlacesACallAndTellsARefusal(Product product) throws Exception {
    run("node", TSC, "--project", "src/test/js/clients");
    Files.writeString(COMPILED.resolve("package.json"), "{\"type\":\"commonjs\"}");
    List<String> printed =
        run(
                "node",
                COMPILED.resolve("src/test/js/clients/place-call.js").toString(),
                origin(product),
                Product.API_KEY,
                product.firstAgent())
            .lines()
            .toList();

    assertThat(printed).hasSize(2).last().isEqualTo("number-not-allowed");
    assertThat(product.get("/api/v1/calls/" + printed.get(0)).body().get("to").asText())
        .isEqualTo("+14155552690");
  }

  @Test
  void postmanCollectionHasEveryOperationAndPlacesACall(Product product) throws Exception {
    JsonNode collection = JSON.readTree(product.bytes("/api-docs/postman.json").body());
    // An operation with several examples has a request for each.
    Map<String, JsonNode> requests =
        requests(collection)
            .collect(Collectors.toMap(ClientsIT::operation, item -> item, (one, other) -> one));
    assertThat(requests).hasSameSizeAs(ApiDocument.operations());

    JsonNode request = requests.get("POST {{baseUrl}}/api/v1/calls");
    String url = request.at("/url/raw").asText().replace("{{baseUrl}}", "");
    String order =
        JSON.createObjectNode()
            .put("to", "+1 415 555 2692")
            .put("agentId", product.firstAgent())
            .toString();
    HttpRequest sent =
        HttpRequest.newBuilder(product.address(url))
            .header(setting(collection.at("/auth/apikey"), "key"), Product.API_KEY)
            .header("Content-Type", "application/json")
            .method(request.get("method").asText(), HttpRequest.BodyPublishers.ofString(order))
            .build();
    Product.Answer answer = product.send(sent);
    assertThat(answer.status()).isEqualTo(201);
  }

  private static Stream<JsonNode> requests(JsonNode item) {
    return item.has("request")
        ? Stream.of(item.get("request"))
        : StreamSupport.stream(item.path("item").spliterator(), false).flatMap(ClientsIT::requests);
  }

  /** Of a list of keys and values, in any order. */
  private static String setting(JsonNode settings, String key) {
    return StreamSupport.stream(settings.spliterator(), false)
        .filter(one -> one.get("key").asText().equals(key))
        .map(one -> one.get("value").asText())
        .findFirst()
        .orElseThrow();
  }

  private static String operation(JsonNode request) {
    String address = request.at("/url/raw").asText().replaceFirst("\\?.*", "");
    return request.get("method").asText() + " " + address;
  }

  private static String origin(Product product) {
    return product.address("/").toString().replaceAll("/$", "");
  }

  /** What a command prints; it must succeed. */
  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
