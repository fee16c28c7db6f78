package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.sandbox.speech.SpokenWords;
import com.creativeai.sandbox.speech.WavFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * CALL-5, CALL-11, threat of forged and repeated callbacks: a number from the shop to the caller's
 * ear.
 */
@ExtendWith(SharedProduct.class)
class InboundCallIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACCOUNT = "AC5a4db0c0000000000000000000000001";
  private static final String NUMBER = "+13125558007";
  private static final String HELPED = "+13125558021";
  private static final String ASKED = "+13125558022";
  private static final String UNRECORDED = "+13125558023";
  private static final String ANNOUNCEMENT = "This call is recorded.";
  private static final String OFFER = "Shall somebody call you back, or may I take a message?";
  private static final String RETURNED = "+13125558024";
  private static final String CLOSED = "We are closed. Please call on Monday.";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void numberIsBoughtAnsweredByItsAgentAndClosedAfterHours(Product product) throws Exception {
    JsonNode agent = product.get("/api/v1/agents").body().at("/agents/1");
    JsonNode number =
        product
            .post(
                "/api/v1/numbers",
                object("number", NUMBER).put("agentId", agent.get("id").asText()).toString())
            .body();
    String address = "/api/v1/numbers/" + number.get("id").asText();
    assertThat(number.get("status").asText()).isEqualTo("active");
    Team others = Team.of(Person.signUp(product, "owner@inbound.test"), product);
    assertThat(product.call("get", address, "", others.owner().bearer()).status()).isEqualTo(404);

    String sid = ring(product);
    JsonNode talking = callOf(product, sid, call -> call.path("transcript").size() > 0);
    URI voice = voiceAddress(product);
    Map<String, String> form = form(sid);
    int calls = total(product);
    for (int time = 0; time < 3; time++) {
      assertThat(tell(voice, form, signature(voice, form)).statusCode()).isEqualTo(200);
    }
    assertThat(total(product)).isEqualTo(calls);
    form.put("CallSid", "CA00000000000000000000000000000042");
    assertThat(tell(voice, form, "Zm9yZ2Vk").statusCode()).isEqualTo(403);
    assertThat(total(product)).isEqualTo(calls);

    JsonNode talked = callOf(product, sid, Product::isOver);
    assertThat(talked.get("id")).isEqualTo(talking.get("id"));
    assertThat(talked.get("direction").asText()).isEqualTo("inbound");
    assertThat(talked.get("to").asText()).isEqualTo(NUMBER);
    assertThat(talked.at("/metadata/agentName").asText()).isEqualTo(agent.get("name").asText());
    assertThat(talked.get("transcript").findValuesAsText("message"))
        .anyMatch(words -> words.contains("my order"));
    assertBothSidesAreRecorded(product, talked.get("id").asText());

    ObjectNode closed = object("closedMessage", CLOSED);
    closed.putObject("hours").put("zone", "Europe/Berlin").putArray("openings");
    JsonNode changed = product.call("patch", address, closed.toString(), key()).body();
    assertThat(changed.get("openNow").asBoolean()).isFalse();
    String late = ring(product);
    JsonNode turnedAway = callOf(product, late, Product::isOver);
    assertThat(turnedAway.at("/end/reason").asText()).isEqualTo("after-hours");
    assertThat(turnedAway.get("duration").asInt()).as("seconds of the message").isPositive();
    assertThat(turnedAway.at("/metadata/variables/caller_known").asText()).isEqualTo("yes");
    assertThat(recordings(product, late)).isEmpty();
    Map<String, String> again = form(late);
    assertThat(tell(voice, again, signature(voice, again)).body()).contains(CLOSED);

    assertThat(product.call("delete", address, "", key()).status()).isEqualTo(204);
    assertThat(product.get(address).status()).isEqualTo(404);
  }

  /**
   * C17, C18, CT1: what the agent is asked for is done, on this call and with the list's people.
   */
  @Test
  void agentTextsAndHandsOverWhenThePersonAsksForIt(Product product) {
    ObjectNode harbour = object("name", "Helper").put("language", "en");
    harbour.put("prompt", "You are the harbour.").put("firstMessage", "Harbour master here.");
    harbour.putArray("tools").add("end_call").add("send_sms").add("transfer_to_human");
    String agent = product.post("/api/v1/agents", harbour.toString()).body().get("id").asText();
    product.post("/api/v1/agents/" + agent + "/publish?revision=1", "{}");
    product.post("/api/v1/numbers", object("number", HELPED).put("agentId", agent).toString());
    product.post(
        "/api/v1/transfer-destinations",
        object("name", "Harbour office").put("number", "+14155552687").toString());

    String sid =
        ring(
            product,
            HELPED,
            "Please send me an SMS with the address.",
            "I would like to speak to a human.",
            "All right.",
            "It is about my boat.",
            "Thank you.");
    callOf(product, sid, call -> call.path("transcript").size() > 0);
    tellCarrier(product, "/sandbox/calls/" + sid + "/digits", object("digits", "42#"));
    JsonNode over = callOf(product, sid, Product::isOver);

    assertThat(over.at("/end/reason").asText()).isEqualTo("transferred");
    assertThat(over.at("/transfer/mode").asText()).isEqualTo("warm");
    assertThat(over.at("/transfer/briefing").asText()).contains("speak to a human");
    assertThat(over.get("timeline").toString())
        .contains("text-sent", "transferred", "keys-pressed")
        .doesNotContain("42#");
    JsonNode texts = carrier(product, "/sandbox/ledger?kind=text");
    assertThat(texts.at("/entries/0/to").asText()).isEqualTo("+14155552671");
    assertThat(texts.at("/entries/0/from").asText()).isEqualTo(HELPED);
    assertThat(texts.at("/entries/0/body").asText()).contains("the address");
    assertThat(texts.get("entries")).hasSize(1);
  }

  /** C17: nobody takes the call over, so the agent has it again, however often the carrier asks. */
  @Test
  void agentComesBackWhenNobodyTakesTheCallOver(Product product) throws Exception {
    String agent = product.firstAgent();
    product.post("/api/v1/numbers", object("number", RETURNED).put("agentId", agent).toString());
    ObjectNode busy = object("name", "Zoo, always busy").put("number", "+12025550101");
    String desk =
        product.post("/api/v1/transfer-destinations", busy.toString()).body().get("id").asText();
    String sid =
        ring(
            product,
            RETURNED,
            "I am calling about my order.",
            "It is about the blue one.",
            "I ordered it on Monday.",
            "Please call me back tomorrow.",
            "Thank you.",
            "Goodbye.");
    String call =
        callOf(product, sid, found -> found.path("transcript").size() > 2).get("id").asText();
    String transfer = object("destinationId", desk).put("mode", "warm").toString();
    assertThat(product.post("/api/v1/calls/" + call + "/transfer", transfer).status())
        .isEqualTo(202);
    JsonNode back = callOf(product, sid, found -> said(found).contains(OFFER));
    assertThat(back.at("/transfer/state").asText()).isEqualTo("returned");
    assertThat(product.post("/api/v1/calls/" + call + "/transfer", transfer).body().toString())
        .contains("already-transferred");

    URI asked = askedAfterDial(product, sid);
    Map<String, String> form = form(sid);
    form.put("DialCallStatus", "busy");
    form.put("DialBridged", "false");
    String answer = tell(asked, form, signature(asked, form)).body();
    assertThat(answer).contains("<Say", "<Stream", "token");
    assertThat(tell(asked, form, signature(asked, form)).body()).isEqualTo(answer);

    JsonNode over = callOf(product, sid, Product::isOver);
    assertThat(over.at("/end/reason").asText()).isIn("agent-ended", "caller-hung-up");
    assertThat(over.at("/metadata/brokenConversationIds")).hasSize(1);
    assertThat(over.get("timeline").findValuesAsText("event"))
        .containsSubsequence(
            "media-started",
            "transfer-asked",
            "media-ended",
            "transfer-failed",
            "agent-returned",
            "media-ended")
        .doesNotContain("transferred");
    assertThat(said(over)).startsWith("This is an AI assistant speaking.");
    assertThat(rolesAfterOffer(over)).contains("user", "assistant");
    assertThat(streams(product, sid)).containsExactly("started", "ended", "started", "ended");
    product.call("delete", "/api/v1/transfer-destinations/" + desk, "", key());
  }

  private static String said(JsonNode call) {
    return String.join(" ", call.path("transcript").findValuesAsText("message"));
  }

  private static List<String> rolesAfterOffer(JsonNode call) {
    List<String> words = call.get("transcript").findValuesAsText("message");
    int offer = 0;
    while (!words.get(offer).contains(OFFER)) {
      offer++;
    }
    return call.get("transcript").findValuesAsText("role").subList(offer + 1, words.size());
  }

  /** Where the carrier asked what comes after the person it dialed. */
  private static URI askedAfterDial(Product product, String sid) {
    return carrier(product, "/sandbox/ledger?kind=twiml&callSid=" + sid)
        .findValuesAsText("url")
        .stream()
        .filter(address -> address.endsWith("/transferred"))
        .map(URI::create)
        .findFirst()
        .orElseThrow();
  }

  /** Beginnings and ends of the call's media streams at the carrier. */
  private static List<String> streams(Product product, String sid) {
    return carrier(product, "/sandbox/ledger?kind=media&callSid=" + sid)
        .findValuesAsText("event")
        .stream()
        .filter(event -> event.equals("started") || event.equals("ended"))
        .toList();
  }

  /** A10, A11, CT3, TS2: what is said becomes a request, and its answer is spoken. */
  @Test
  void agentAsksAServerForWhatThePersonWantsToKnow(Product product) {
    String server = "http://127.0.0.1:" + SharedProduct.TOOLS.port();
    ObjectNode desk = object("name", "Orders").put("language", "en");
    desk.put("prompt", "You are the order desk.").put("firstMessage", "Order desk here.");
    ObjectNode tool = desk.putArray("httpTools").addObject().put("name", "order_state");
    tool.put("description", "Tells how far an order is.").put("method", "GET");
    tool.put("url", server + "/orders/{detail}?desk={{desk}}");
    desk.putObject("variables").put("desk", "Pier 4");
    String key = "it-key-" + UUID.randomUUID();
    product.secret(key);
    tool.putArray("secretHeaders").addObject().put("name", "X-Key").put("value", key);
    ObjectNode detail = tool.putArray("parameters").addObject().put("id", "detail");
    detail.put("type", "string").put("description", "How much.").put("required", true);
    detail.putArray("choices").add("short");
    JsonNode made = product.post("/api/v1/agents", desk.toString()).body();
    assertThat(made.at("/draft/httpTools/0/secretHeaders/0/setAt").asText()).isNotEmpty();
    assertThat(made.toString()).doesNotContain(key);
    String agent = made.get("id").asText();
    String address = "/api/v1/agents/" + agent;
    ObjectNode tried = object("name", "order_state");
    tried.putObject("arguments").put("detail", "short");
    JsonNode seen = product.post(address + "/tools/try", tried.toString()).body();
    assertThat(seen.at("/status").asInt()).isEqualTo(200);
    assertThat(seen.at("/text").asText()).isEqualTo("Your order is on its way. Key: [secret]");
    product.post(address + "/publish?revision=1", "{}");
    product.post("/api/v1/numbers", object("number", ASKED).put("agentId", agent).toString());

    String sid = ring(product, ASKED, "The state of my order in short, please.", "Goodbye.");
    JsonNode over = callOf(product, sid, Product::isOver);

    assertThat(SharedProduct.TOOLS.asked())
        .filteredOn(asked -> asked.contains("/orders/"))
        .containsExactly("GET /orders/short?desk=Pier%204", "GET /orders/short?desk=Pier%204");
    assertThat(over.get("timeline").toString()).contains("order_state worked in");
    assertThat(over.get("transcript").findValuesAsText("message"))
        .anyMatch(words -> words.contains("on its way"));
  }

  /** C24: what the organization decided about recordings holds for calls that come in. */
  @Test
  void organizationDecidesWhetherItsCallersAreRecordedAndTold(Product product) {
    Team team = Team.of(Person.signUp(product, "owner@unrecorded.test"), product);
    team.number(UNRECORDED);

    rule(team, "recordsCalls", false);
    String silent = ring(product, UNRECORDED, "I am calling about my order.", "Goodbye.");
    JsonNode unrecorded = newest(team, Product::isOver);
    assertThat(unrecorded.get("callSid").asText()).isEqualTo(silent);
    assertThat(unrecorded.get("transcript").toString()).doesNotContain(ANNOUNCEMENT);
    assertThat(unrecorded.get("timeline").toString()).doesNotContain("recording-");
    assertThat(recordings(product, silent)).isEmpty();

    rule(team, "recordsCalls", true);
    rule(team, "announcesRecording", false);
    ring(product, UNRECORDED, "I am calling about my order.", "Goodbye.");
    JsonNode untold =
        newest(team, call -> !call.get("id").equals(unrecorded.get("id")) && isKept(call));
    assertThat(untold.get("transcript").toString())
        .contains("This is an AI assistant speaking.")
        .doesNotContain(ANNOUNCEMENT);
  }

  private static void rule(Team team, String rule, boolean on) {
    ObjectNode change = JSON.createObjectNode();
    change.putObject("settings").put(rule, on);
    String address = "/api/v1/organizations/" + team.organization();
    JsonNode changed = team.owner().send(team.product(), "patch", address, change.toString());
    assertThat(changed.at("/settings/" + rule).asBoolean()).isEqualTo(on);
  }

  /** The team's newest call, whole, once it is as wanted. */
  private static JsonNode newest(Team team, Predicate<JsonNode> wanted) {
    return Product.await(
        () -> {
          JsonNode newest =
              team.owner().send(team.product(), "get", "/api/v1/calls?limit=1", "").at("/calls/0");
          return newest.has("id")
              ? team.owner()
                  .send(team.product(), "get", "/api/v1/calls/" + newest.get("id").asText(), "")
              : JSON.createObjectNode();
        },
        wanted,
        PATIENCE);
  }

  private static boolean isKept(JsonNode call) {
    return call.has("recordingUrl");
  }

  private static void assertBothSidesAreRecorded(Product product, String call) throws IOException {
    JsonNode kept = product.awaitCall(call, PATIENCE, InboundCallIT::isKept);
    assertThat(kept.get("timeline").findValuesAsText("event"))
        .containsOnlyOnce("recording-asked", "recording-ready")
        .doesNotContain("recording-failed");
    WavFile wav = WavFile.read(product.bytes(kept.get("recordingUrl").asText()).body());
    assertThat(wav.channels()).hasDimensions(2, wav.channel(0).length);
    assertThat(SpokenWords.on(wav, 0)).as("the caller").contains("my order");
    assertThat(SpokenWords.on(wav, 1)).as("the agent").contains(ANNOUNCEMENT);
    assertThat(recordings(product, kept.get("callSid").asText())).hasSize(1);
  }

  /** What the carrier recorded of a call. */
  private static JsonNode recordings(Product product, String sid) {
    String calls = "/2010-04-01/Accounts/" + ACCOUNT + "/Calls/";
    return carrier(product, calls + sid + "/Recordings.json").get("recordings");
  }

  /** The carrier's id of the call. */
  private static String ring(Product product) {
    return ring(product, NUMBER, "I am calling about my order.", "Goodbye.");
  }

  private static String ring(Product product, String number, String... script) {
    ObjectNode caller = object("to", number).put("from", "+14155552671");
    ArrayNode lines = caller.putArray("script");
    List.of(script).forEach(lines::add);
    return tellCarrier(product, "/sandbox/inbound", caller).get("sid").asText();
  }

  private static JsonNode tellCarrier(Product product, String path, ObjectNode body) {
    return product
        .send(
            HttpRequest.newBuilder(carrierAddress(product, path))
                .POST(BodyPublishers.ofString(body.toString()))
                .build())
        .body();
  }

  private static JsonNode callOf(Product product, String sid, Predicate<JsonNode> wanted) {
    JsonNode listed =
        Product.await(
            () -> {
              for (JsonNode call : product.get("/api/v1/calls?limit=20").body().get("calls")) {
                if (call.path("callSid").asText().equals(sid)) {
                  return call;
                }
              }
              return JSON.createObjectNode();
            },
            call -> call.has("id"),
            PATIENCE);
    return product.awaitCall(listed.get("id").asText(), PATIENCE, wanted);
  }

  private static int total(Product product) {
    return product.get("/api/v1/calls?limit=1").body().get("total").asInt();
  }

  private static URI voiceAddress(Product product) {
    JsonNode numbers =
        carrier(product, "/2010-04-01/Accounts/" + ACCOUNT + "/IncomingPhoneNumbers.json");
    for (JsonNode number : numbers.get("incoming_phone_numbers")) {
      if (number.get("phone_number").asText().equals(NUMBER)) {
        return URI.create(number.get("voice_url").asText());
      }
    }
    throw new AssertionError("the carrier does not have the number");
  }

  private static JsonNode carrier(Product product, String path) {
    String credentials =
        Base64.getEncoder()
            .encodeToString((ACCOUNT + ":sandbox-auth-token").getBytes(StandardCharsets.UTF_8));
    return product
        .send(
            HttpRequest.newBuilder(carrierAddress(product, path))
                .header("Authorization", "Basic " + credentials)
                .build())
        .body();
  }

  private static URI carrierAddress(Product product, String path) {
    return URI.create("http://127.0.0.1:" + product.port("SANDBOX_CARRIER_PORT") + path);
  }

  private static Map<String, String> form(String sid) {
    return new TreeMap<>(
        Map.of("AccountSid", ACCOUNT, "CallSid", sid, "From", "+14155552671", "To", NUMBER));
  }

  private static HttpResponse<String> tell(URI address, Map<String, String> form, String signature)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  /** As Twilio signs: the address as it is written, then the fields by name. */
  private static String signature(URI address, Map<String, String> form) throws Exception {
    StringBuilder text = new StringBuilder(address.toString());
    form.forEach((name, value) -> text.append(name).append(value));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec("sandbox-auth-token".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return Base64.getEncoder()
        .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String[] key() {
    return new String[] {"X-API-Key", Product.API_KEY};
  }

  private static ObjectNode object(String name, String value) {
    return JSON.createObjectNode().put(name, value);
  }
}
