package com.creativeai.calls.provider.twilio;

import static com.creativeai.calls.provider.twilio.Fixtures.ACME;
import static com.creativeai.calls.provider.twilio.Fixtures.CALL;
import static com.creativeai.calls.provider.twilio.Fixtures.DIAL;
import static com.creativeai.calls.provider.twilio.Fixtures.FIRST;
import static com.creativeai.calls.provider.twilio.Fixtures.OURS;
import static com.creativeai.calls.provider.twilio.Fixtures.RECORDING;
import static com.creativeai.calls.provider.twilio.Fixtures.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.Money;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.Dial;
import com.creativeai.calls.port.DialResult;
import com.creativeai.calls.port.Handover;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.calls.port.TextMessage;
import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import com.creativeai.calls.provider.twilio.CarrierStub.Asked;
import com.creativeai.calls.provider.twilio.CarrierStub.Reply;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CALL-2, CALL-10, PT1, PT2, TW1, TW2, TW6: against a server that counts what it is asked. */
class TwilioTelephonyTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String PLACED =
      "{\"sid\":\"" + CALL + "\",\"status\":\"queued\",\"queue_time\":\"1500\"}";
  private static final CarrierCallId THE_CALL = new CarrierCallId(CALL);

  private volatile Instant now = NOON;
  private CarrierStub carrier;
  private TwilioTelephony telephony;

  @BeforeEach
  void start() throws IOException {
    carrier = new CarrierStub();
    telephony = telephonyAt(carrier.address());
  }

  @AfterEach
  void stop() throws IOException {
    carrier.close();
  }

  @Test
  void dialSendsEveryParameterOnce() {
    carrier.willReply(CarrierStub.json(201, PLACED));

    assertThat(telephony.dial(DIAL))
        .isEqualTo(new DialResult.Placed(THE_CALL, Duration.ofMillis(1500)));

    Asked asked = carrier.only();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path())
        .isEqualTo("/2010-04-01/Accounts/" + TwilioSettings.SANDBOX_ACCOUNT_SID + "/Calls.json");
    assertThat(asked.headers().get("Authorization")).isEqualTo("Basic " + basic());
    assertThat(asked.form("To")).containsExactly(THEIRS.e164());
    assertThat(asked.form("From")).containsExactly(OURS.e164());
    assertThat(asked.form("Url")).containsExactly(callback(Kind.ANSWER));
    assertThat(asked.form("StatusCallback")).containsExactly(callback(Kind.STATUS));
    assertThat(asked.form("StatusCallbackEvent"))
        .containsExactly("initiated", "ringing", "answered", "completed");
    assertThat(asked.form("Timeout")).containsExactly("30");
    assertThat(asked.form("TimeLimit")).containsExactly("600");
    assertThat(asked.form("Record")).containsExactly("true");
    assertThat(asked.form("RecordingChannels")).containsExactly("dual");
    assertThat(asked.form("RecordingStatusCallback")).containsExactly(callback(Kind.RECORDING));
    assertThat(asked.form("RecordingStatusCallbackEvent")).containsExactly("completed absent");
    assertThat(asked.form("MachineDetection")).containsExactly("DetectMessageEnd");
    assertThat(asked.form("AsyncAmd")).containsExactly("true");
    assertThat(asked.form("AsyncAmdStatusCallback")).containsExactly(callback(Kind.AMD));
  }

  @Test
  void callThatIsNotRecordedAsksForNoRecording() {
    carrier.willReply(CarrierStub.json(201, PLACED));

    telephony.dial(new Dial(ACME, FIRST, OURS, THEIRS, DIAL.ringFor(), DIAL.limit(), false));

    assertThat(carrier.only().body()).doesNotContain("Record");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void serverErrorIsUnknownAfterExactlyOnePost(int status) throws InterruptedException {
    carrier.willReply(
        new Reply(status, "<html>sorry</html>", "Retry-After: 0\r\nContent-Type: text/html\r\n"));

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Unknown.class);

    Thread.sleep(500);
    assertThat(carrier.ledger()).hasSize(1);
  }

  @Test
  void resetIsUnknownAfterExactlyOnePost() throws InterruptedException {
    carrier.willReply(CarrierStub.RESET);

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Unknown.class);

    Thread.sleep(500);
    assertThat(carrier.ledger()).hasSize(1);
  }

  @Test
  void resetOfAConnectionInUseIsUnknownAfterExactlyOnePost() throws InterruptedException {
    carrier.willReply(CarrierStub.json(201, PLACED), CarrierStub.RESET);
    telephony.dial(DIAL);

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Unknown.class);

    Thread.sleep(500);
    assertThat(carrier.ledger()).hasSize(2);
  }

  @Test
  void whileTheBreakerIsOpenNothingIsSent() {
    TwilioGuard open =
        new TwilioGuard() {
          @Override
          public <T> T dial(Supplier<T> order) {
            throw new CircuitBreakerOpenException();
          }
        };
    telephony = guardedBy(open);

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Postponed.class);
    assertThat(carrier.ledger()).isEmpty();
  }

  /** TW3, C20: interrupted dials have taken every turn within reach. */
  @Test
  void dialWithoutATurnIsPostponedAndNoFailedTry() {
    telephony =
        new TwilioTelephony(
            Fixtures.settings("TWILIO_BASE_URL", carrier.address().toString(), "TWILIO_CPS", "1"),
            Fixtures.addresses(),
            new TwilioGuard(),
            new TwilioRetry(new TwilioGuard()),
            new SetClock());
    for (int dial = 0; dial < 10; dial++) {
      Thread.currentThread().interrupt();
      telephony.dial(DIAL);
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Postponed.class);
    assertThat(carrier.ledger()).isEmpty();
  }

  /** The breaker counts what is thrown through it. */
  @Test
  void breakerOfDialsCountsIllnessAndNoRefusal() {
    List<RuntimeException> counted = new ArrayList<>();
    TwilioGuard counting =
        new TwilioGuard() {
          @Override
          public <T> T dial(Supplier<T> order) {
            try {
              return order.get();
            } catch (RuntimeException failed) {
              counted.add(failed);
              throw failed;
            }
          }
        };
    telephony = guardedBy(counting);
    carrier.willReply(
        CarrierStub.json(201, PLACED),
        CarrierStub.json(400, "{\"code\":21211,\"message\":\"invalid\"}"),
        CarrierStub.json(429, "{\"code\":20429,\"message\":\"later\"}"),
        CarrierStub.json(503, "{}"));

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Placed.class);
    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Refused.class);
    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.NotSent.class);
    assertThat(counted).isEmpty();
    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Unknown.class);
    assertThat(counted).hasOnlyElementsOfType(TwilioFailure.class).hasSize(1);
  }

  @Test
  void silenceIsUnknownAfterTenSecondsAndOnePost() {
    carrier.willReply(CarrierStub.SILENCE);
    long start = System.nanoTime();

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Unknown.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(9_500), Duration.ofMillis(11_500));
    assertThat(carrier.ledger()).hasSize(1);
  }

  @Test
  void redirectIsNotFollowed() {
    carrier.willReply(new Reply(307, "", "Location: " + carrier.address() + "/elsewhere\r\n"));

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Unknown.class);

    assertThat(carrier.ledger()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"sid\":17", "[]", "{\"sid\":null}"})
  void unreadableSuccessIsUnknown(String body) {
    carrier.willReply(CarrierStub.json(201, body));

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.Unknown.class);
    assertThat(carrier.ledger()).hasSize(1);
  }

  @Test
  void refusedConnectionIsProvablyNotSent() throws IOException {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }

    assertThat(telephonyAt(nobody).dial(DIAL)).isInstanceOf(DialResult.NotSent.class);
  }

  @Test
  void unknownHostIsProvablyNotSent() {
    assertThat(live("https://no-such-host.invalid").dial(DIAL))
        .isInstanceOf(DialResult.NotSent.class);
  }

  @Test
  void failedTlsHandshakeIsNoPlacedCall() {
    URI plain = carrier.address();
    carrier.willReply(CarrierStub.json(201, PLACED));

    assertThat(live("https://127.0.0.1:" + plain.getPort()).dial(DIAL))
        .isNotInstanceOf(DialResult.Placed.class);
  }

  @Test
  void tooManyRequestsWereNotCarriedOut() throws InterruptedException {
    carrier.willReply(
        new Reply(429, "{\"code\":20429,\"message\":\"Too Many Requests\"}", "Retry-After: 0\r\n"));

    assertThat(telephony.dial(DIAL)).isInstanceOf(DialResult.NotSent.class);

    Thread.sleep(300);
    assertThat(carrier.ledger()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400,21211,not a valid phone number",
    "400,21210,verified number",
    "400,21215,geographic permissions",
    "401,20003,TWILIO_AUTH_TOKEN",
    "429,22005,24 hours",
    "400,99999,Something new"
  })
  void refusalCarriesCodeAndWordsToActOn(int status, String code, String words) {
    carrier.willReply(
        CarrierStub.json(status, "{\"code\":" + code + ",\"message\":\"Something new\"}"));

    assertThat(telephony.dial(DIAL))
        .isInstanceOfSatisfying(
            DialResult.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.reason()).contains(words);
            });
  }

  @Test
  void refusalWithoutAJsonBodyStillHasACode() {
    carrier.willReply(new Reply(403, "no", ""));

    assertThat(telephony.dial(DIAL))
        .isEqualTo(new DialResult.Refused("403", "Twilio answered with 403."));
  }

  @Test
  void hangUpCompletesTheCall() {
    carrier.willReply(CarrierStub.json(200, PLACED));

    telephony.hangUp(THE_CALL);

    assertThat(carrier.only().path()).endsWith("/Calls/" + CALL + ".json");
    assertThat(carrier.only().form("Status")).containsExactly("completed");
  }

  @Test
  void hangingUpAnEndedCallIsFine() {
    carrier.willReply(CarrierStub.json(400, "{\"code\":21220,\"message\":\"not in-progress\"}"));

    telephony.hangUp(THE_CALL);

    assertThat(carrier.ledger()).hasSize(1);
  }

  @Test
  void lastSentenceReplacesWhatTheCallIsIn() {
    carrier.willReply(CarrierStub.json(200, PLACED));

    telephony.sayLast(THE_CALL, "Bis bald & Tschüss", "de");

    assertThat(carrier.only().path()).endsWith("/Calls/" + CALL + ".json");
    assertThat(carrier.only().form("Twiml"))
        .singleElement()
        .asString()
        .endsWith(
            "<Response><Say language=\"de-DE\">Bis bald &amp; Tschüss</Say><Pause length=\"1\"/>"
                + "<Hangup/></Response>");
  }

  @Test
  void lastSentenceIsOrderedOnceWhateverComesBack() throws InterruptedException {
    carrier.willReply(new Reply(500, "sorry", ""));

    assertThatThrownBy(() -> telephony.sayLast(THE_CALL, "Goodbye.", "xx"))
        .isInstanceOf(ProviderUnavailable.class);

    Thread.sleep(300);
    assertThat(carrier.only().form("Twiml")).asString().contains("<Say>Goodbye.</Say>");
  }

  @Test
  void coldHandoverDialsAndHearsWhoAnswered() {
    carrier.willReply(CarrierStub.json(200, PLACED));

    telephony.handOver(handover(false));

    assertThat(carrier.only().form("Twiml"))
        .singleElement()
        .asString()
        .contains("callerId=\"" + OURS.e164() + "\"", "timeout=\"25\"")
        .contains("action=\"" + callback(Kind.TRANSFERRED) + "\"")
        .contains("statusCallback=\"" + callback(Kind.CONNECTED) + "\"", ">+14155552699</Number>")
        .doesNotContain(" url=");
  }

  @Test
  void warmHandoverAsksThePersonFirst() {
    carrier.willReply(CarrierStub.json(200, PLACED));

    telephony.handOver(handover(true));

    assertThat(carrier.only().form("Twiml"))
        .singleElement()
        .asString()
        .contains(" url=\"" + callback(Kind.BRIEFING) + "\"")
        .doesNotContain("statusCallback");
  }

  @Test
  void liveCallIsRecordedWithTheCallbackOfOneThatWasDialed() {
    carrier.willReply(CarrierStub.json(201, recording("in-progress", "null")));

    telephony.beginRecording(ACME, FIRST, THE_CALL);

    Asked asked = carrier.only();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).endsWith("/Calls/" + CALL + "/Recordings.json");
    assertThat(asked.form("RecordingChannels")).containsExactly("dual");
    assertThat(asked.form("RecordingTrack")).containsExactly("both");
    assertThat(asked.form("RecordingStatusCallback")).containsExactly(callback(Kind.RECORDING));
    assertThat(asked.form("RecordingStatusCallbackEvent")).containsExactly("completed absent");
  }

  @Test
  void callThatCannotBeRecordedIsARefusal() {
    carrier.willReply(
        CarrierStub.json(
            400,
            "{\"code\":21220,\"message\":\"Requested resource is not eligible for recording\"}"));

    assertThatThrownBy(() -> telephony.beginRecording(ACME, FIRST, THE_CALL))
        .isInstanceOfSatisfying(
            ProviderRejected.class, refused -> assertThat(refused.code()).isEqualTo("21220"));
  }

  @Test
  void recordingIsOrderedOnceWhateverComesBack() throws InterruptedException {
    carrier.willReply(new Reply(500, "sorry", ""));

    assertThatThrownBy(() -> telephony.beginRecording(ACME, FIRST, THE_CALL))
        .isInstanceOf(ProviderUnavailable.class);

    Thread.sleep(300);
    assertThat(carrier.ledger()).hasSize(1);
  }

  private static Handover handover(boolean asksFirst) {
    return new Handover(
        ACME,
        FIRST,
        THE_CALL,
        OURS,
        new PhoneNumber("+14155552699"),
        Duration.ofSeconds(25),
        asksFirst);
  }

  @Test
  void messageIsPostedOnce() {
    carrier.willReply(CarrierStub.json(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}"));

    telephony.send(new TextMessage(OURS, THEIRS, "See you."));

    assertThat(carrier.only().path()).endsWith("/Messages.json");
    assertThat(carrier.only().form("To")).containsExactly(THEIRS.e164());
    assertThat(carrier.only().form("From")).containsExactly(OURS.e164());
    assertThat(carrier.only().form("Body")).containsExactly("See you.");
  }

  @Test
  void otherFailuresAreUnavailableOrRejected() {
    carrier.willReply(CarrierStub.json(404, "{\"code\":20404,\"message\":\"gone\"}"));
    assertThatThrownBy(() -> telephony.fetch(THE_CALL))
        .isInstanceOfSatisfying(
            ProviderRejected.class, gone -> assertThat(gone.code()).isEqualTo("20404"));

    carrier.willReply(new Reply(503, "", ""));
    assertThatThrownBy(() -> telephony.hangUp(THE_CALL)).isInstanceOf(ProviderUnavailable.class);

    carrier.willReply(CarrierStub.json(200, "nonsense"));
    assertThatThrownBy(() -> telephony.fetch(THE_CALL)).isInstanceOf(ProviderUnavailable.class);
  }

  @Test
  void everythingButADialWaitsThreeSeconds() {
    carrier.willReply(CarrierStub.SILENCE);
    long start = System.nanoTime();

    assertThatThrownBy(() -> telephony.ping()).isInstanceOf(ProviderUnavailable.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void fetchTellsStatusLengthAndPrice() {
    carrier.willReply(CarrierStub.json(200, call("Sun, 22 Nov 2026 11:59:00 +0000", "completed")));

    CarrierReport report = telephony.fetch(THE_CALL);

    assertThat(report.status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(report.seconds()).isEqualTo(42);
    assertThat(report.price())
        .isEqualTo(new Money(new BigDecimal("0.01300"), Currency.getInstance("USD")));
    assertThat(report.answeredBy()).isEqualTo(AnsweredBy.VOICEMAIL);
    assertThat(report.createdAt()).isEqualTo(Instant.parse("2026-11-22T11:59:00Z"));
    assertThat(report.at()).isEqualTo(Instant.parse("2026-11-22T11:59:50Z"));
  }

  @Test
  void listAsksByNumbersAndKeepsWhatWasCreatedSince() {
    carrier.willReply(
        CarrierStub.json(
            200,
            page(
                call("Sun, 22 Nov 2026 12:00:00 +0000", "queued")
                    + ","
                    + call("Sun, 22 Nov 2026 11:59:59 +0000", "completed"))));

    List<CarrierReport> reports = telephony.list(OURS, THEIRS, NOON.plusMillis(700));

    // Created within the same second: Twilio does not say in which millisecond.
    assertThat(reports).extracting(CarrierReport::status).containsExactly(CallStatus.QUEUED);
    assertThat(carrier.only().path())
        .contains("To=%2B14155552671", "From=%2B15005550006")
        .doesNotContain("StartTime", "Status");
  }

  @Test
  void listNeverTakesACallBetweenOtherNumbers() {
    carrier.willReply(
        CarrierStub.json(
            200,
            page(
                call("Sun, 22 Nov 2026 12:00:00 +0000", "queued")
                    .replace(THEIRS.e164(), "+14155550000"))));

    assertThat(telephony.list(OURS, THEIRS, NOON)).isEmpty();
  }

  @Test
  void callerIdsAreAskedForOncePerMinute() {
    carrier.willReply(CarrierStub.json(200, numbers(OURS.e164())));

    assertThat(telephony.callerIds()).containsExactly(OURS);
    now = NOON.plusSeconds(59);
    telephony.callerIds();
    assertThat(carrier.ledger()).hasSize(1);
    now = NOON.plusSeconds(61);
    telephony.callerIds();
    assertThat(carrier.ledger()).hasSize(2);
  }

  @Test
  void recordingOfACallIsFoundOnceItIsMade() {
    carrier.willReply(
        CarrierStub.json(
            200, recordings(recording("processing", "null"), recording("completed", "\"7\""))));

    assertThat(telephony.findRecording(THE_CALL))
        .contains(new RecordingNotice(THE_CALL, RECORDING, true, 7, 2));
    assertThat(carrier.only().path())
        .startsWith(
            "/2010-04-01/Accounts/"
                + TwilioSettings.SANDBOX_ACCOUNT_SID
                + "/Calls/"
                + CALL
                + "/Recordings.json");

    carrier.willReply(CarrierStub.json(200, recordings(recording("processing", "null"))));
    assertThat(telephony.findRecording(THE_CALL)).isEmpty();
    carrier.willReply(CarrierStub.json(200, recordings(recording("absent", "null"))));
    assertThat(telephony.findRecording(THE_CALL))
        .contains(new RecordingNotice(THE_CALL, RECORDING, false, 0, 2));
  }

  private static String recordings(String... recordings) {
    return "{\"recordings\":[%s],\"page\":0,\"page_size\":50,\"next_page_uri\":null}"
        .formatted(String.join(",", recordings));
  }

  private static String recording(String status, String duration) {
    return "{\"sid\":\"%s\",\"call_sid\":\"%s\",\"status\":\"%s\",\"channels\":2,\"duration\":%s}"
        .formatted(RECORDING, CALL, status, duration);
  }

  @Test
  void recordingIsFetchedByItsIdOnly() throws IOException {
    carrier.willReply(new Reply(200, "RIFF", "Content-Type: audio/x-wav\r\n"));

    try (InputStream audio = telephony.openRecording(RECORDING)) {
      assertThat(audio.readAllBytes()).isEqualTo("RIFF".getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(carrier.only().path())
        .isEqualTo(
            "/2010-04-01/Accounts/"
                + TwilioSettings.SANDBOX_ACCOUNT_SID
                + "/Recordings/"
                + RECORDING
                + ".wav");
    assertThat(carrier.only().headers().get("Authorization")).isEqualTo("Basic " + basic());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example/x.wav", "../Calls", "RE1", ""})
  void anythingElseIsNoRecording(String id) {
    assertThatThrownBy(() -> telephony.openRecording(id)).isInstanceOf(ProviderRejected.class);
    assertThat(carrier.ledger()).isEmpty();
  }

  private TwilioTelephony telephonyAt(URI address) {
    return telephonyAt(address, new TwilioGuard());
  }

  private TwilioTelephony guardedBy(TwilioGuard guard) {
    return telephonyAt(carrier.address(), guard);
  }

  private TwilioTelephony telephonyAt(URI address, TwilioGuard guard) {
    return new TwilioTelephony(
        Fixtures.settings("TWILIO_BASE_URL", address.toString()),
        Fixtures.addresses(),
        guard,
        new TwilioRetry(guard),
        new SetClock());
  }

  private TwilioTelephony live(String address) {
    return new TwilioTelephony(
        Fixtures.settings(
            "TELEPHONY_PROVIDER",
            "twilio",
            "TWILIO_ACCOUNT_SID",
            TwilioSettings.SANDBOX_ACCOUNT_SID,
            "TWILIO_AUTH_TOKEN",
            "token",
            "TWILIO_BASE_URL",
            address),
        Fixtures.addresses(),
        new TwilioGuard(),
        new TwilioRetry(new TwilioGuard()),
        new SetClock());
  }

  private static String callback(Kind kind) {
    return Fixtures.addresses().of(ACME, FIRST, kind).toString();
  }

  private static String basic() {
    String pair = TwilioSettings.SANDBOX_ACCOUNT_SID + ":sandbox-auth-token";
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String call(String created, String status) {
    return """
    {"sid":"%s","status":"%s","from":"%s","to":"%s","date_created":"%s",
     "end_time":"Sun, 22 Nov 2026 11:59:50 +0000","duration":"42","price":"-0.01300",
     "price_unit":"USD","answered_by":"machine_end_beep","direction":"outbound-api"}\
    """
        .formatted(CALL, status, OURS.e164(), THEIRS.e164(), created);
  }

  private static String page(String calls) {
    return "{\"calls\":[" + calls + "],\"page\":0,\"page_size\":100,\"next_page_uri\":null}";
  }

  private static String numbers(String number) {
    return "{\"incoming_phone_numbers\":[{\"sid\":\"PN1\",\"phone_number\":\""
        + number
        + "\"}],\"page\":0,\"page_size\":100,\"next_page_uri\":null}";
  }

  private final class SetClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
