package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.it.Mistakes.Mistake;
import com.creativeai.platform.http.ApiDocument;
import com.creativeai.platform.http.ApiDocument.Operation;
import com.creativeai.platform.http.ApiSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * P1, P2, H1 to H3: whatever the OpenAPI document forbids is refused by name, and changes nothing.
 * The requests are made from the document, so a new operation or field is asked as well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryBadInputIT {
  private static final String PROBLEM = "application/problem+json";
  private static final String SIGN_IN = "/auth/v1/";

  /** Tokens belong to one organization: whatever the id is, they cannot switch. */
  private static final String FOR_PAGES = "post /api/v1/organizations/{id}/switch";

  /** Written while nothing is asked for. */
  private static final Set<String> BESIDE = Set.of("leases", "rate_limits");

  /** By the resource's name in the address. */
  private final Map<String, String> ids = new TreeMap<>();

  private Product product;
  private StoredDocuments store;
  private Team team;
  private Map<String, List<String>> before = Map.of();

  @BeforeAll
  void start() {
    String plenty = "100000:100000";
    product =
        Product.start(
            "bad-input",
            Map.of(
                "RATE_LIMIT_SIGN_IN", plenty,
                "RATE_LIMIT_WRITE", plenty,
                "RATE_LIMIT_READ", plenty,
                "RATE_LIMIT_GLOBAL", plenty));
    store = new StoredDocuments(product);
    team = Team.of(Person.signUp(product, "owner@ours.test"), product);
    ids.put("organizations", team.organization());
    ids.put("members", team.join("member", Role.MEMBER).userId());
    team.invite("soon@ours.test", Role.MEMBER);
    ids.put("invitations", first("/api/v1/invitations", "/invitations/0/id"));
    ids.put("agents", team.firstAgent());
    ids.put("api-keys", team.key("Integration").get("id").asText());
    ids.put("numbers", team.number("+14155558000"));
    ids.put("transfer-destinations", team.destination("+14155552699"));
    ids.put("scheduled-calls", team.scheduled("+14155552698"));
    ids.put("calls", team.call("+12025550101", "", Product::isOver));
    ids.put("factors", UUID.randomUUID().toString());
    store.awaitQuiet();
    before = store.all(BESIDE);
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

  static Stream<Operation> withBody() {
    return ApiDocument.operations().stream()
        .filter(operation -> !ApiSchema.body(operation).isMissingNode());
  }

  static Stream<Operation> withParameters() {
    return ApiDocument.operations().stream()
        .filter(
            operation ->
                Stream.of("query", "header")
                    .anyMatch(in -> !Mistakes.inParameters(operation, in).isEmpty()));
  }

  static Stream<Operation> withId() {
    return ApiDocument.operations().stream().filter(operation -> operation.address().contains("{"));
  }

  @ParameterizedTest
  @Order(1)
  @MethodSource("withBody")
  void wrongFieldIsNamed(Operation operation) {
    SoftAssertions all = new SoftAssertions();
    List<Mistake> mistakes = Mistakes.inBody(operation, example(operation));
    assertThat(mistakes).isNotEmpty();
    for (Mistake mistake : mistakes) {
      Product.Answer answer = ask(operation, "", mistake.body().toString());
      refused(all, operation, mistake, answer);
    }
    all.assertAll();
  }

  @ParameterizedTest
  @Order(1)
  @MethodSource("withParameters")
  void wrongParameterIsNamed(Operation operation) {
    SoftAssertions all = new SoftAssertions();
    for (Mistake mistake : Mistakes.inParameters(operation, "query")) {
      String query =
          mistake.query().entrySet().stream()
              .map(one -> one.getKey() + "=" + encoded(one.getValue()))
              .collect(Collectors.joining("&", "?", ""));
      refused(all, operation, mistake, ask(operation, query, body(operation)));
    }
    for (Mistake mistake : Mistakes.inParameters(operation, "header")) {
      String[] header =
          mistake.query().entrySet().stream()
              .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
              .toArray(String[]::new);
      refused(all, operation, mistake, ask(operation, "", body(operation), header));
    }
    all.assertAll();
  }

  @ParameterizedTest
  @Order(1)
  @MethodSource("withBody")
  void whatIsNoBodyIsRefused(Operation operation) {
    SoftAssertions all = new SoftAssertions();
    for (String body : List.of("", " ", "{", "nonsense", "[]", "\"a\"", "null")) {
      Product.Answer answer = product.send(request(operation, "", body, "application/json"));
      all.assertThat(answer.status()).as(operation + " " + body).isEqualTo(400);
      shape(all, operation, operation + " " + body, answer);
    }
    String large = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";
    Product.Answer tooLarge = product.send(request(operation, "", large, "application/json"));
    all.assertThat(tooLarge.status()).as(operation + " large").isEqualTo(413);
    shape(all, operation, operation + " large", tooLarge);
    Product.Answer text = product.send(request(operation, "", body(operation), "text/plain"));
    all.assertThat(text.status()).as(operation + " text").isEqualTo(415);
    shape(all, operation, operation + " text", text);
    all.assertAll();
  }

  @ParameterizedTest
  @Order(1)
  @MethodSource("withId")
  void malformedIdIsLikeAnUnknownOne(Operation operation) {
    SoftAssertions all = new SoftAssertions();
    Product.Answer unknown = withId(operation, UUID.randomUUID().toString());
    all.assertThat(unknown.status())
        .as(operation.toString())
        .isEqualTo(operation.toString().equals(FOR_PAGES) ? 409 : 404);
    shape(all, operation, operation.toString(), unknown);
    for (String id :
        List.of("not-an-id", "1", "1-1-1-1-1", "%00", "%7B%7D", "..%2F..", "x".repeat(300))) {
      Product.Answer malformed = withId(operation, id);
      // The server itself refuses some addresses before anybody sees them.
      if (operation.toString().equals(FOR_PAGES)) {
        all.assertThat(malformed.status()).as(operation + " " + id).isBetween(400, 499);
      } else if (malformed.status() != 400) {
        all.assertThat(withoutRequest(malformed))
            .as(operation + " " + id)
            .isEqualTo(withoutRequest(unknown));
      }
    }
    all.assertAll();
  }

  @Test
  @Order(2)
  void nothingWasChanged() {
    assertThat(StoredDocuments.differences(before, store.all(BESIDE))).isEmpty();
  }

  private void refused(
      SoftAssertions all, Operation operation, Mistake mistake, Product.Answer answer) {
    String what = operation + " " + mistake + " gives " + answer.status() + answer.body();
    all.assertThat(answer.status()).as(what).isBetween(400, 499).isNotIn(401, 404, 429);
    shape(all, operation, what, answer);
    if (!isSignIn(operation)) {
      all.assertThat(answer.status()).as(what).isNotEqualTo(403);
      Set<String> fields = new TreeSet<>(answer.body().path("errors").findValuesAsText("field"));
      // A list's item may be named itself.
      all.assertThat(fields)
          .as(what)
          .anyMatch(
              field ->
                  field.equals(mistake.field())
                      || field.startsWith(mistake.field() + ".")
                      || field.startsWith(mistake.field() + "["));
    }
  }

  private static void shape(
      SoftAssertions all, Operation operation, String what, Product.Answer answer) {
    String type = answer.headers().getOrDefault("content-type", List.of("none")).get(0);
    if (isSignIn(operation)) {
      all.assertThat(type).as(what).startsWith("application/json");
      all.assertThat(answer.body().path("code").asInt()).as(what).isEqualTo(answer.status());
      all.assertThat(answer.body().path("error_code").asText()).as(what).isNotEmpty();
      all.assertThat(answer.body().path("msg").asText()).as(what).isNotEmpty();
    } else {
      all.assertThat(type).as(what).startsWith(PROBLEM);
      all.assertThat(answer.body().path("status").asInt()).as(what).isEqualTo(answer.status());
      all.assertThat(answer.body().path("code").asText()).as(what).isNotEmpty();
      all.assertThat(answer.body().path("requestId").asText()).as(what).isNotEmpty();
    }
  }

  private static boolean isSignIn(Operation operation) {
    return operation.address().startsWith(SIGN_IN);
  }

  private ObjectNode example(Operation operation) {
    ObjectNode example = ApiSchema.example(operation);
    if (example.has("agentId")) {
      example.put("agentId", team.firstAgent());
    }
    return example;
  }

  private String body(Operation operation) {
    return ApiSchema.body(operation).isMissingNode() ? "" : example(operation).toString();
  }

  private Product.Answer ask(Operation operation, String query, String body, String... headers) {
    HttpRequest request =
        request(operation, query, body, body.isEmpty() ? "" : "application/json", headers);
    return product.send(request);
  }

  private Product.Answer withId(Operation operation, String id) {
    String address = operation.address().replace("{number}", "1").replaceAll("\\{\\w+}", id);
    return product.call(operation.method(), address, body(operation), team.owner().bearer());
  }

  private HttpRequest request(
      Operation operation, String query, String body, String type, String... headers) {
    String address = operation.address();
    if (address.contains("{")) {
      String resource = address.split("/")[3];
      assertThat(ids).as("an id for this test").containsKey(resource);
      address = address.replace("{number}", "1").replaceAll("\\{\\w+}", ids.get(resource));
    }
    String asked = query.isEmpty() ? Mistakes.goodQuery(operation) : query;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(product.address(address + asked))
            .headers(team.owner().bearer())
            .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  private String first(String address, String pointer) {
    return team.owner().send(product, "get", address, "").at(pointer).asText();
  }

  private static JsonNode withoutRequest(Product.Answer answer) {
    JsonNode body = answer.body().deepCopy();
    if (body instanceof ObjectNode object) {
      object.remove("requestId");
    }
    return body;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
