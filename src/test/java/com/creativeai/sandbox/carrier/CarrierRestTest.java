package com.creativeai.sandbox.carrier;

import static com.creativeai.sandbox.carrier.CarrierFixture.OWNED;
import static com.creativeai.sandbox.carrier.CarrierFixture.SOMEBODY;
import static com.creativeai.sandbox.carrier.CarrierFixture.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.sandbox.carrier.CarrierFixture.Answer;
import com.creativeai.sandbox.carrier.call.MagicNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SBX-1: the carrier's REST (R1-R4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarrierRestTest {
  private static final String CALLS = root() + "/Calls.json";

  private Path folder;
  private CarrierFixture sandbox;
  private String pause;

  @BeforeAll
  void start(@TempDir Path dir) {
    folder = dir;
    sandbox = new CarrierFixture(folder, all -> all.withSlowApi(Duration.ofMillis(1500)));
    pause = sandbox.product.onTwiml("/twiml/pause", "<Pause length='30'/>");
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  @Test
  void nothingIsAnsweredWithoutCredentials() {
    Answer answer = sandbox.withoutCredentials(CALLS);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("code").asInt()).isEqualTo(20003);
  }

  @Test
  void shortMessageIsTakenAndKept() {
    String messages = root() + "/Messages.json";
    Answer taken = sandbox.post(messages, "To", SOMEBODY, "From", OWNED, "Body", "See you.");

    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.json().path("sid").asText()).matches("SM[0-9a-f]{32}");
    assertThat(sandbox.get("/sandbox/ledger?kind=text").json().at("/entries/0/body").asText())
        .isEqualTo("See you.");
    Answer foreign = sandbox.post(messages, "To", SOMEBODY, "From", SOMEBODY, "Body", "Hi");
    assertThat(foreign.json().path("code").asInt()).isEqualTo(21606);
    Answer empty = sandbox.post(messages, "To", SOMEBODY, "From", OWNED);
    assertThat(empty.json().path("code").asInt()).isEqualTo(21602);
  }

  @Test
  void orderIsAnsweredWithTheQueuedCall() {
    Answer answer = sandbox.post(CALLS, "To", SOMEBODY, "From", OWNED, "Url", pause);
    assertThat(answer.status()).isEqualTo(201);
    JsonNode call = answer.json();
    assertThat(call.path("sid").asText()).matches("CA[0-9a-f]{32}");
    assertThat(call.path("status").asText()).isEqualTo("queued");
    assertThat(call.path("direction").asText()).isEqualTo("outbound-api");
    assertThat(call.path("queue_time").asText()).matches("\\d+");
    assertThat(call.path("start_time").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', +14155550100, http://127.0.0.1/, 21201",
    "+14155552671, '', http://127.0.0.1/, 21213",
    "+14155552671, +14155559999, http://127.0.0.1/, 21210",
    "+14155552671, hello, http://127.0.0.1/, 21212",
    "hello, +14155550100, http://127.0.0.1/, 21211",
    "+14155552671, +14155550100, '', 21205",
    "+14155552671, +14155550100, ftp://127.0.0.1/, 21205",
    "+14155552671, +14155550100, http://under_score.example/, 21205",
  })
  void faultyOrderIsRefusedWithTwiliosCode(String to, String from, String url, int code) {
    Answer answer = sandbox.post(CALLS, "To", to, "From", from, "Url", url);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    assertThat(answer.json().path("more_info").asText()).endsWith("/" + code);
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_NUMBER, 400, 21211",
    "AUTH_REFUSED, 401, 20003",
    "TOO_MANY_REQUESTS, 429, 20429",
    "UNAVAILABLE, 503, 20503",
  })
  void refusingNumberPlacesNoCall(MagicNumber magic, int status, int code) {
    Answer answer = sandbox.post(CALLS, "To", magic.e164(), "From", OWNED, "Url", pause);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    assertThat(callsTo(magic)).isEmpty();
  }

  @Test
  void callThatNobodyTalksOnIsNotRecorded() {
    String ringing = sandbox.place(MagicNumber.NO_ANSWER.e164(), pause);
    assertRefusesToRecord(ringing, 400, 21220);
    sandbox.post(root() + "/Calls/" + ringing + ".json", "Status", "canceled");
    sandbox.awaitStatus(ringing, "canceled");
    assertRefusesToRecord(ringing, 400, 21220);
    assertRefusesToRecord("CA00000000000000000000000000000042", 404, 20404);
  }

  @ParameterizedTest
  @CsvSource({
    "RecordingChannels, three, 20001",
    "RecordingTrack, inbound, 20001",
    "RecordingStatusCallback, ftp://127.0.0.1/, 21609",
  })
  void faultyOrderToRecordIsRefusedWithTwiliosCode(String name, String value, int code) {
    String talking = sandbox.place(SOMEBODY, pause);
    sandbox.awaitStatus(talking, "in-progress");
    assertRefusesToRecord(talking, 400, code, name, value);
  }

  private void assertRefusesToRecord(String sid, int status, int code, String... form) {
    Answer answer = sandbox.post(root() + "/Calls/" + sid + "/Recordings.json", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().path("code").asInt()).isEqualTo(code);
  }

  @Test
  void slowApiAnswersLateButPlacesTheCall() {
    long start = System.nanoTime();
    String sid = sandbox.place(MagicNumber.SLOW_API.e164(), pause);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1400));
    assertThat(sandbox.statusOf(sid)).isEqualTo("in-progress");
  }

  @Test
  void callIsPlacedThoughTheAnswerIsAnError() {
    MagicNumber magic = MagicNumber.ERROR_AFTER_ACCEPT;
    assertThat(sandbox.post(CALLS, "To", magic.e164(), "From", OWNED, "Url", pause).status())
        .isEqualTo(500);
    assertThat(callsTo(magic)).hasSize(1);
  }

  @Test
  void callIsPlacedThoughTheConnectionIsReset() {
    MagicNumber magic = MagicNumber.RESET_AFTER_ACCEPT;
    assertThatThrownBy(() -> sandbox.post(CALLS, "To", magic.e164(), "From", OWNED, "Url", pause))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(callsTo(magic)).isNotEmpty();
  }

  @Test
  void listIsFilteredAndPagedByLinks() {
    String to = "+14155552690";
    for (int i = 0; i < 5; i++) {
      sandbox.post(CALLS, "To", to, "From", OWNED, "Url", pause);
    }
    String next = CALLS + "?To=%2B14155552690&PageSize=2";
    int found = 0;
    int pages = 0;
    while (!next.equals("null")) {
      JsonNode page = sandbox.get(next).json();
      found += page.path("calls").size();
      pages++;
      next = page.path("next_page_uri").asText();
    }
    assertThat(found).isEqualTo(5);
    assertThat(pages).isEqualTo(3);
    assertThat(sandbox.get(CALLS + "?Status=busy&To=%2B14155552690").json().path("calls"))
        .isEmpty();
    assertThat(sandbox.get(CALLS + "?StartTime%3E=2099-01-01").json().path("calls")).isEmpty();
  }

  @Test
  void endedCallCannotBeChanged() {
    String sid = sandbox.place(SOMEBODY, pause);
    String path = root() + "/Calls/" + sid + ".json";
    assertThat(sandbox.post(path, "Twiml", "<Response/>").json().path("code").asInt())
        .isEqualTo(21220);
    assertThat(sandbox.post(path, "Status", "canceled").status()).isEqualTo(200);
    assertThat(sandbox.statusOf(sid)).isEqualTo("canceled");
    assertThat(sandbox.post(path, "Status", "completed").json().path("code").asInt())
        .isEqualTo(21220);
  }

  @Test
  void unknownThingsAreNotFound() {
    assertThat(sandbox.get(root() + "/Calls/CA" + "0".repeat(32) + ".json").status())
        .isEqualTo(404);
    assertThat(sandbox.get(root() + "/Nothing.json").json().path("code").asInt()).isEqualTo(20404);
  }

  @Test
  void numberIsFoundBoughtAndReleasedOnce() {
    String wanted =
        sandbox
            .get(root() + "/AvailablePhoneNumbers/US/Local.json?AreaCode=212&Contains=80*7")
            .json()
            .at("/available_phone_numbers/0/phone_number")
            .asText();
    assertThat(wanted).startsWith("+1212").containsPattern("80\\d7");
    String all = root() + "/IncomingPhoneNumbers.json";
    var bought = sandbox.post(all, "PhoneNumber", wanted, "VoiceUrl", "http://127.0.0.1:1/voice");
    assertThat(bought.status()).isEqualTo(201);
    assertThat(bought.json().path("voice_url").asText()).isEqualTo("http://127.0.0.1:1/voice");
    var again = sandbox.post(all, "PhoneNumber", wanted);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.json().path("code").asInt()).isEqualTo(21422);
    String one = bought.json().path("uri").asText();
    assertThat(sandbox.delete(one).status()).isEqualTo(204);
    assertThat(sandbox.get(one).status()).isEqualTo(404);
  }

  @Test
  void whatNobodySellsIsRefused() {
    assertThat(sandbox.get(root() + "/AvailablePhoneNumbers/XX/Local.json").status())
        .isEqualTo(404);
    String all = root() + "/IncomingPhoneNumbers.json";
    assertThat(sandbox.post(all, "PhoneNumber", "+12").json().path("code").asInt())
        .isEqualTo(21421);
    assertThat(sandbox.post(all, "PhoneNumber", "+12025550101").json().path("code").asInt())
        .isEqualTo(21422);
  }

  @Test
  void ownedNumbersAndAccountAreListed() {
    JsonNode numbers =
        sandbox.get(root() + "/IncomingPhoneNumbers.json").json().path("incoming_phone_numbers");
    assertThat(numbers).hasSize(3);
    assertThat(numbers.get(0).path("phone_number").asText()).isEqualTo(OWNED);
    assertThat(sandbox.get(root() + ".json").json().path("status").asText()).isEqualTo("active");
  }

  @Test
  void ledgerHoldsEveryOrderWithItsAnswer() throws Exception {
    String sid = sandbox.place(SOMEBODY, pause);
    JsonNode entries = sandbox.get("/sandbox/ledger?kind=request&callSid=" + sid).json();
    JsonNode entry = entries.path("entries").get(0);
    assertThat(entry.path("status").asInt()).isEqualTo(201);
    assertThat(entry.path("params").path("To").get(0).asText()).isEqualTo(SOMEBODY);
    assertThat(Files.readString(folder.resolve("ledger.jsonl"))).contains(sid);
  }

  @Test
  void ordersBeyondTheRateAreQueued(@TempDir Path other) {
    try (CarrierFixture slow = new CarrierFixture(other, all -> all.withCallsPerSecond(2))) {
      String url = slow.product.onTwiml("/twiml/empty", "");
      long longest = 0;
      for (int i = 0; i < 4; i++) {
        String sid = slow.place(SOMEBODY, url);
        longest = Math.max(longest, slow.call(sid).path("queue_time").asLong());
      }
      assertThat(longest).isBetween(1000L, 1600L);
    }
  }

  @Test
  void restartRemembersCallsAndEndsThoseItCutOff(@TempDir Path other) {
    String sid;
    try (CarrierFixture first = new CarrierFixture(other, all -> all)) {
      sid = first.place(SOMEBODY, first.product.onTwiml("/twiml/p", "<Pause length='30'/>"));
      first.awaitStatus(sid, "in-progress");
    }
    CarrierSettings again = CarrierSettings.defaults().onPort(0).keptIn(other);
    try (CarrierSimulator second = new CarrierSimulator(again, Clock.systemUTC())) {
      second.start();
      assertThat(second.liveCalls()).isZero();
    }
    try (CarrierFixture third = new CarrierFixture(other, all -> all)) {
      assertThat(third.statusOf(sid)).isEqualTo("completed");
    }
  }

  private JsonNode callsTo(MagicNumber magic) {
    String to = magic.e164().replace("+", "%2B");
    return sandbox.get(CALLS + "?To=" + to).json().path("calls");
  }
}
