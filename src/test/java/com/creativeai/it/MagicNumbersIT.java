package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SBX-1, C6, CALL-7: every fault of the carrier ends in the right status and reason, in API and
 * page.
 */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MagicNumbersIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String MESSAGE = "Please call the clinic back.";
  private static final int FIRST = 101;
  private static final int LAST = 127;

  private final Map<String, String> calls = new ConcurrentHashMap<>();
  private final Browser browser = new Browser();
  private Page page;

  /** All at the same time: some ring for half a minute. */
  @BeforeAll
  void placeAll(Product product) {
    page = Browser.signIn(browser.context(ColorScheme.LIGHT, 1280, 860), product);
    String agent = product.firstAgent();
    for (int number = FIRST; number <= LAST; number++) {
      if (number <= 111 || number >= 121) {
        String to = "+12025550" + number;
        calls.put(to, place(to, agent, product));
      }
    }
  }

  private static String place(String to, String agent, Product product) {
    ObjectNode order =
        new ObjectMapper()
            .createObjectNode()
            .put("to", to)
            .put("agentId", agent)
            .put("prompt", "Say hello.");
    order.putObject("voicemail").put("action", "leave_message").put("message", MESSAGE);
    return product.placeCall(order);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "busy,                 +12025550101, busy,      busy,            '', Busy, The line was busy.",
    "no answer,            +12025550102, no-answer, no-answer,       '', No answer, It rang",
    "unreachable,          +12025550103, failed,    carrier-failed,  13224, Failed, The carrier"
        + " could not connect the call.",
    "hangs up at once,     +12025550106, completed, caller-hung-up,  '', Completed, The person hung"
        + " up.",
    "drops mid sentence,   +12025550111, completed, caller-hung-up,  '', Completed, The person hung"
        + " up.",
    "invalid number,       +12025550121, failed,    carrier-refused, 21211, Failed, The carrier did"
        + " not accept the call.",
    "not authorized,       +12025550122, failed,    carrier-refused, 20003, Failed, The carrier did"
        + " not accept the call.",
    "too many requests,    +12025550123, failed,    carrier-refused, 20429, Failed, The carrier did"
        + " not accept the call.",
    "carrier unavailable,  +12025550127, failed,    not-placed,      '', Failed, The call never"
        + " reached the carrier",
  })
  void faultEndsWithItsStatusAndReason(
      String name,
      String to,
      String status,
      String reason,
      String detail,
      String badge,
      String sentence,
      Product product) {
    JsonNode call = over(to, product);

    assertThat(call.get("status").asText()).isEqualTo(status);
    assertThat(call.at("/end/reason").asText()).isEqualTo(reason);
    assertThat(call.at("/end/detail").asText()).contains(detail);
    assertPageSays(to, product, badge, sentence, detail);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "talks over the agent, +12025550107",
    "silent,               +12025550108",
    "slow to answer,       +12025550110",
    "slow carrier,         +12025550124",
    "error after accept,   +12025550125",
    "reset after accept,   +12025550126",
  })
  void callThatIsAnsweredIsCompletedWhateverTheTrouble(String name, String to, Product product) {
    JsonNode call = over(to, product);

    assertThat(call.get("status").asText()).isEqualTo("completed");
    assertThat(call.at("/end/reason").asText()).isIn("agent-ended", "caller-hung-up");
    assertThat(call.get("transcript").findValuesAsText("role")).contains("assistant");
    boolean byPerson = call.at("/end/reason").asText().equals("caller-hung-up");
    assertPageSays(
        to, product, "Completed", byPerson ? "The person hung up." : "The agent said goodbye");
  }

  @Test
  void faxMachineIsHungUpOn(Product product) {
    JsonNode call = over("+12025550109", product);

    assertThat(call.get("status").asText()).isEqualTo("completed");
    assertThat(call.get("answeredBy").asText()).isEqualTo("fax");
    assertPageSays(
        "+12025550109", product, "Completed", "A fax machine answered, so the call was ended.");
  }

  @Test
  void voicemailTakesDownTheMessageAfterItsBeep(Product product) {
    JsonNode call = over("+12025550104", product);

    assertThat(call.get("answeredBy").asText()).isEqualTo("voicemail");
    assertThat(call.at("/end/reason").asText()).isEqualTo("voicemail-left");
    // What the machine's own ear made of the audio that came after the beep.
    assertThat(recorded(call.get("callSid").asText(), product))
        .containsOnlyOnce(MESSAGE)
        .contains("This is an AI assistant speaking.");
    assertPageSays("+12025550104", product, "Completed", "your message was left after the beep");
  }

  @Test
  void callScreeningIsAnsweredUntilThePersonComes(Product product) {
    JsonNode call = over("+12025550105", product);

    assertThat(call.get("answeredBy").asText()).isEqualTo("call-screening");
    assertThat(call.get("timeline").findValuesAsText("event")).contains("screened");
    assertThat(call.at("/end/reason").asText()).isIn("agent-ended", "caller-hung-up");
    assertThat(call.get("transcript").size()).as("turns").isGreaterThan(3);
    assertWaited(call.get("transcript"));
    assertPageSays("+12025550105", product, "Completed", "Call screening");
  }

  /** M16: in the audio itself, through both simulators. */
  private static void assertWaited(JsonNode transcript) {
    List<JsonNode> latencies =
        transcript.findValues("latency").stream().filter(JsonNode::isObject).toList();
    assertThat(latencies).isNotEmpty();
    for (JsonNode latency : latencies) {
      double answer = latency.get("answer").asDouble();
      assertThat(answer).isBetween(0.1, 15.0);
      assertThat(latency.get("own").asDouble()).isBetween(0.0, answer);
    }
    assertThat(transcript.findValues("heard")).isNotEmpty();
  }

  private static String recorded(String callSid, Product product) {
    URI ledger =
        URI.create(
            "http://127.0.0.1:"
                + product.port("SANDBOX_CARRIER_PORT")
                + "/sandbox/ledger?kind=message&callSid="
                + callSid);
    JsonNode kept = product.send(HttpRequest.newBuilder(ledger).build()).body();
    return String.join(" ", kept.findValuesAsText("heard"));
  }

  @Test
  void agentThatIsTalkedOverFallsSilentAndSaysWhatWasHeard(Product product) {
    JsonNode call = over("+12025550107", product);

    assertThat(call.get("transcript").findValuesAsText("state")).contains("interrupted");
  }

  private void assertPageSays(String to, Product product, String... words) {
    page.navigate(product.address("/calls/" + calls.get(to)).toString());
    for (String text : words) {
      PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
    }
  }

  private JsonNode over(String to, Product product) {
    return product.awaitCall(calls.get(to), PATIENCE, Product::isOver);
  }
}
