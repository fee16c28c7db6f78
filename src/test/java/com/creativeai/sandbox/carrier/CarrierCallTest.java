package com.creativeai.sandbox.carrier;

import static com.creativeai.sandbox.carrier.CarrierFixture.SOMEBODY;
import static com.creativeai.sandbox.carrier.CarrierFixture.await;
import static com.creativeai.sandbox.carrier.CarrierFixture.root;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.sandbox.carrier.StubProduct.Received;
import com.creativeai.sandbox.carrier.call.MagicNumber;
import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.Speaker;
import com.creativeai.sandbox.speech.SpokenWords;
import com.creativeai.sandbox.speech.Timbre;
import com.creativeai.sandbox.speech.WavFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** SBX-1: calls, their TwiML and their callbacks (V1-V5, W1, W2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarrierCallTest {
  private CarrierFixture sandbox;
  private StubProduct product;

  @BeforeAll
  void start(@TempDir Path folder) {
    sandbox = new CarrierFixture(folder, all -> all);
    product = sandbox.product;
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  @Test
  void eventsComeInOrderNumberedFromZeroAndSigned() {
    String url = product.onTwiml("/twiml/short", "<Pause length='1'/>");
    String sid = sandbox.place(SOMEBODY, url);
    List<Received> events = awaitEnd(sid);
    assertThat(events)
        .extracting(one -> one.get("CallStatus"))
        .containsExactly("initiated", "ringing", "in-progress", "completed");
    assertThat(events)
        .extracting(one -> one.get("SequenceNumber"))
        .containsExactly("0", "1", "2", "3");
    assertThat(events).allMatch(Received::isSigned);
    Received last = events.get(3);
    assertThat(last.get("CallDuration")).isEqualTo("1");
    assertThat(last.get("Duration")).isEqualTo("1");
    assertThat(last.get("SipResponseCode")).isEqualTo("200");
    assertThat(last.get("CallbackSource")).isEqualTo("call-progress-events");
    Received asked = product.at("/twiml/short", sid).get(0);
    assertThat(asked.isSigned()).isTrue();
    assertThat(asked.get("CallStatus")).isEqualTo("in-progress");
    assertThat(sandbox.call(sid).path("price").asText()).isEqualTo("-0.01400");
  }

  @Test
  void faultyNumbersEndWithTheirStatus() {
    String url = product.onTwiml("/twiml/pause", "<Pause length='60'/>");
    Map<MagicNumber, String> expected =
        Map.of(
            MagicNumber.BUSY, "busy",
            MagicNumber.NO_ANSWER, "no-answer",
            MagicNumber.UNREACHABLE, "failed",
            MagicNumber.HANGS_UP, "completed");
    Map<MagicNumber, String> sids = new EnumMap<>(MagicNumber.class);
    expected
        .keySet()
        .forEach(magic -> sids.put(magic, sandbox.place(magic.e164(), url, "Timeout", "5")));
    expected.forEach(
        (magic, status) -> {
          Received end = last(awaitEnd(sidOf(sids, magic)));
          assertThat(end.get("CallStatus")).as(magic.name()).isEqualTo(status);
          assertThat(sandbox.statusOf(sidOf(sids, magic))).isEqualTo(status);
        });
    assertThat(last(awaitEnd(sidOf(sids, MagicNumber.UNREACHABLE))).get("ErrorCode"))
        .isEqualTo("13224");
    String slow = sandbox.place(MagicNumber.SLOW_TO_ANSWER.e164(), url);
    await(() -> sandbox.statusOf(slow).equals("ringing"), "ringing");
    sandbox.awaitStatus(slow, "in-progress");
  }

  @Test
  void detectionTellsPeopleFromMachines() {
    String url = product.onTwiml("/twiml/listen", "<Pause length='25'/>");
    Map<MagicNumber, String> expected =
        Map.of(
            MagicNumber.VOICEMAIL, "machine_end_beep",
            MagicNumber.CALL_SCREENING, "machine_end_silence",
            MagicNumber.SILENT, "unknown",
            MagicNumber.FAX, "fax",
            MagicNumber.TALKS_OVER, "human");
    Map<MagicNumber, String> sids = new EnumMap<>(MagicNumber.class);
    expected.keySet().forEach(magic -> sids.put(magic, placeDetecting(magic.e164(), url)));
    expected.forEach(
        (magic, verdict) -> {
          String sid = sidOf(sids, magic);
          await(() -> !product.at("/amd", sid).isEmpty(), "verdict on " + magic);
          Received told = product.at("/amd", sid).get(0);
          assertThat(told.get("AnsweredBy")).as(magic.name()).isEqualTo(verdict);
          assertThat(told.isSigned()).isTrue();
          assertThat(told.form())
              .containsOnlyKeys("CallSid", "AccountSid", "AnsweredBy", "MachineDetectionDuration");
          assertThat(sandbox.call(sid).path("answered_by").asText()).isEqualTo(verdict);
        });
  }

  @Test
  void voicemailTakesDownWhatIsSaidAfterItsBeepOnly() {
    String url = product.onTwiml("/twiml/early", "<Say>too early</Say><Pause length='25'/>");
    String sid = placeDetecting(MagicNumber.VOICEMAIL.e164(), url);
    await(() -> !product.at("/amd", sid).isEmpty(), "the verdict");

    sandbox.post(
        root() + "/Calls/" + sid + ".json",
        "Twiml",
        "<Response><Say>Please call the clinic back.</Say><Pause/><Hangup/></Response>");

    sandbox.awaitStatus(sid, "completed");
    JsonNode entries = sandbox.get("/sandbox/ledger?kind=message&callSid=" + sid).json();
    assertThat(entries.findValuesAsText("heard"))
        .singleElement()
        .asString()
        .isEqualTo("Please call the clinic back.");
  }

  private static String sidOf(Map<MagicNumber, String> sids, MagicNumber magic) {
    return Objects.requireNonNull(sids.get(magic));
  }

  private String placeDetecting(String to, String url) {
    return sandbox.place(
        to,
        url,
        "MachineDetection",
        "DetectMessageEnd",
        "AsyncAmd",
        "true",
        "AsyncAmdStatusCallback",
        product.url("/amd"));
  }

  @Test
  void unreachableTwimlGoesToTheFallbackWithTheError() {
    String fallback = product.onTwiml("/twiml/fallback", "<Hangup/>");
    String sid = sandbox.place(SOMEBODY, product.url("/twiml/none"), "FallbackUrl", fallback);
    assertThat(last(awaitEnd(sid)).get("CallStatus")).isEqualTo("completed");
    assertThat(product.at("/twiml/fallback", sid).get(0).get("ErrorCode")).isEqualTo("11200");
  }

  @Test
  void callFailsWhenThereIsNoUsableTwiml() {
    String broken = product.onTwiml("/twiml/broken", one -> "<Response><Say>");
    String dtd =
        product.onTwiml(
            "/twiml/dtd",
            one -> "<!DOCTYPE a [<!ENTITY b 'c'>]><Response><Say>&b;</Say></Response>");
    String unknown = product.onTwiml("/twiml/unknown", "<Sing/>");
    for (String url : List.of(broken, dtd, unknown)) {
      String sid = sandbox.place(SOMEBODY, url);
      Received end = last(awaitEnd(sid));
      assertThat(end.get("CallStatus")).isEqualTo("failed");
      assertThat(end.get("ErrorCode")).isEqualTo("12100");
      assertThat(
              sandbox
                  .get(root() + "/Calls/" + sid + "/Notifications.json")
                  .json()
                  .at("/notifications/0/error_code")
                  .asText())
          .isEqualTo("12100");
    }
    assertThat(last(awaitEnd(sandbox.place(SOMEBODY, product.url("/twiml/none")))).get("ErrorCode"))
        .isEqualTo("11200");
  }

  @Test
  void undeliveredCallbackIsRepeatedOnce() {
    product.failuresLeft.put("/flaky", 1);
    String url = product.onTwiml("/twiml/end", "<Hangup/>");
    String sid =
        sandbox.place(
            SOMEBODY,
            url,
            "RecordingStatusCallback",
            product.url("/flaky"),
            "Record",
            "true",
            "RecordingStatusCallbackEvent",
            "in-progress");
    await(() -> product.at("/flaky", sid).size() == 2, "second delivery");
  }

  @Test
  void verbsRunInOrderAndRedirectsAreFollowed() {
    byte[] sound = WavFile.mono(Speaker.shared().say("ding", Timbre.AGENT).mulaw()).toBytes();
    String file = product.onFile("/sounds/ding.wav", sound);
    String missing = product.url("/twiml/missing.wav");
    product.onTwiml("/twiml/second", "<Say>bye</Say><Hangup/>");
    String url =
        product.onTwiml(
            "/twiml/first",
            "<Say>one</Say><Play>"
                + file
                + "</Play><Play>"
                + missing
                + "</Play><Pause/><Redirect>/twiml/second</Redirect><Say>never</Say>");
    String sid = sandbox.place(SOMEBODY, url);
    assertThat(last(awaitEnd(sid)).get("CallStatus")).isEqualTo("completed");
    assertThat(product.at("/twiml/second", sid)).hasSize(1);
  }

  @Test
  void gatherTakesKeysAndSpeech() {
    String keys =
        product.onTwiml("/twiml/keys", "<Gather numDigits='3' action='/twiml/got' timeout='15'/>");
    product.onTwiml("/twiml/got", "<Hangup/>");
    String pressing = sandbox.place(SOMEBODY, keys);
    String speech =
        product.onTwiml(
            "/twiml/speech",
            "<Gather input='speech' action='/twiml/got' timeout='15'>"
                + "<Say>Would you like an appointment</Say></Gather>");
    String speaking = sandbox.place(SOMEBODY, speech);
    await(() -> !product.at("/twiml/keys", pressing).isEmpty(), "question");
    await(
        () -> {
          sandbox.postJson("/sandbox/calls/" + pressing + "/digits", "{\"digits\":\"1\"}");
          return !product.at("/twiml/got", pressing).isEmpty();
        },
        "digits");
    assertThat(product.at("/twiml/got", pressing).get(0).get("Digits")).isEqualTo("111");
    await(() -> !product.at("/twiml/got", speaking).isEmpty(), "speech");
    assertThat(product.at("/twiml/got", speaking).get(0).get("SpeechResult")).isNotBlank();
  }

  @Test
  void dialTellsHowTheSecondLegEnded() {
    product.onTwiml("/twiml/dialed", "<Hangup/>");
    String busy = dial(MagicNumber.BUSY.e164());
    String silent = dial(MagicNumber.NO_ANSWER.e164());
    String answers = dial(MagicNumber.HANGS_UP.e164());
    for (String sid : List.of(busy, silent, answers)) {
      awaitEnd(sid);
    }
    assertThat(product.at("/twiml/dialed", busy).get(0).get("DialCallStatus")).isEqualTo("busy");
    assertThat(product.at("/twiml/dialed", silent).get(0).get("DialCallStatus"))
        .isEqualTo("no-answer");
    assertThat(product.at("/twiml/dialed", answers).get(0).get("DialCallStatus"))
        .isEqualTo("completed");
  }

  @Test
  void dialedPersonIsToldAboutTheCallAcceptsItAndTalksWithTheFirst() throws Exception {
    product.onTwiml("/twiml/dialed", "<Hangup/>");
    product.onTwiml("/twiml/accepted", one -> "<Response/>");
    product.onTwiml(
        "/twiml/briefing",
        "<Gather numDigits='1' action='/twiml/accepted'>"
            + "<Say>Alex wants to move the visit. Press 1 to talk.</Say></Gather><Hangup/>");
    String url =
        product.onTwiml(
            "/twiml/transfer",
            "<Dial action='/twiml/dialed'><Number url='/twiml/briefing'"
                + " statusCallback='/leg' statusCallbackEvent='answered completed'>+14155552699"
                + "</Number></Dial>");
    String sid = sandbox.place(SOMEBODY, url, "Record", "true", "RecordingChannels", "dual");
    awaitEnd(sid);

    Received dialed = product.at("/twiml/dialed", sid).get(0);
    assertThat(dialed.get("DialCallStatus")).isEqualTo("completed");
    assertThat(dialed.get("DialBridged")).isEqualTo("true");
    String second = dialed.get("DialCallSid");
    assertThat(product.at("/twiml/accepted", second).get(0).get("Digits")).isEqualTo("1");
    assertThat(product.at("/leg", second))
        .extracting(one -> one.get("ParentCallSid"))
        .containsExactly(sid, sid);
    JsonNode told = sandbox.get("/sandbox/ledger?kind=message&callSid=" + second).json();
    assertThat(told.findValuesAsText("heard").toString()).contains("Alex wants to move the visit");
    WavFile tape = tapeOf(sid);
    assertThat(SpokenWords.on(tape, 1))
        .as("what the first person heard, which answers what the second one heard")
        .contains("I have taken over", "Thank you, I will take care of that right away")
        .doesNotContain("Alex");
    assertThat(SpokenWords.on(tape, 0)).as("what the first person said").isNotBlank();
  }

  private WavFile tapeOf(String sid) throws IOException {
    String list = root() + "/Calls/" + sid + "/Recordings.json";
    await(() -> sandbox.get(list).json().at("/recordings/0/sid").isTextual(), "the recording");
    String recording = sandbox.get(list).json().at("/recordings/0/sid").asText();
    return WavFile.read(sandbox.bytes(root() + "/Recordings/" + recording + ".wav"));
  }

  @Test
  void dialedPersonWhoDoesNotAcceptIsNotConnected() {
    product.onTwiml("/twiml/dialed", "<Hangup/>");
    product.onTwiml("/twiml/refused", "<Say>Nobody asks.</Say><Hangup/>");
    String url =
        product.onTwiml(
            "/twiml/unwanted",
            "<Dial action='/twiml/dialed'><Number url='/twiml/refused'>+14155552699</Number>"
                + "</Dial>");
    String sid = sandbox.place(SOMEBODY, url);
    awaitEnd(sid);

    Received dialed = product.at("/twiml/dialed", sid).get(0);
    assertThat(dialed.get("DialCallStatus")).isEqualTo("completed");
    assertThat(dialed.get("DialBridged")).isEqualTo("false");
  }

  private String dial(String number) {
    String path = "/twiml/dial" + number.substring(8);
    String url =
        product.onTwiml(
            path,
            "<Dial timeout='5' action='/twiml/dialed'><Number>" + number + "</Number></Dial>");
    return sandbox.place(SOMEBODY, url);
  }

  @Test
  void recordVerbAnswersWithARecording() {
    product.onTwiml("/twiml/recorded", "<Hangup/>");
    String url =
        product.onTwiml("/twiml/record", "<Record maxLength='2' action='/twiml/recorded'/>");
    String sid = sandbox.place(SOMEBODY, url);
    awaitEnd(sid);
    Received got = product.at("/twiml/recorded", sid).get(0);
    assertThat(got.get("RecordingSid")).startsWith("RE");
    assertThat(got.get("RecordingDuration")).isEqualTo("2");
  }

  @Test
  void callInProgressIsRedirectedAndHungUpByRest() {
    String url = product.onTwiml("/twiml/wait", "<Pause length='60'/>");
    String next = product.onTwiml("/twiml/next", "<Pause length='60'/>");
    String sid = sandbox.place(SOMEBODY, url);
    sandbox.awaitStatus(sid, "in-progress");
    assertThat(sandbox.post(root() + "/Calls/" + sid + ".json", "Url", next).status())
        .isEqualTo(200);
    await(() -> !product.at("/twiml/next", sid).isEmpty(), "redirect");
    sandbox.post(root() + "/Calls/" + sid + ".json", "Status", "completed");
    assertThat(last(awaitEnd(sid)).get("CallStatus")).isEqualTo("completed");
  }

  @Test
  void inboundCallAsksTheNumbersVoiceUrl() {
    String voice = product.onTwiml("/twiml/voice", "<Say>welcome</Say>");
    JsonNode number =
        sandbox
            .get(root() + "/IncomingPhoneNumbers.json?PhoneNumber=%2B14155550101")
            .json()
            .at("/incoming_phone_numbers/0");
    sandbox.post(
        number.path("uri").asText(), "VoiceUrl", voice, "StatusCallback", product.url("/status"));
    String sid =
        sandbox
            .postJson("/sandbox/inbound", "{\"to\":\"+14155550101\",\"from\":\"+14155552671\"}")
            .json()
            .path("sid")
            .asText();
    assertThat(last(awaitEnd(sid)).get("CallStatus")).isEqualTo("completed");
    Received asked = product.at("/twiml/voice", sid).get(0);
    assertThat(asked.get("Direction")).isEqualTo("inbound");
    assertThat(asked.get("CallStatus")).isEqualTo("ringing");
  }

  @Test
  void callEndsAtItsTimeLimit() {
    String url = product.onTwiml("/twiml/long", "<Pause length='600'/>");
    String sid = sandbox.place(SOMEBODY, url, "TimeLimit", "1");
    assertThat(last(awaitEnd(sid)).get("CallDuration")).isEqualTo("1");
  }

  @Test
  void dualRecordingHoldsBothSidesWhereTheySpoke() throws Exception {
    String url =
        product.onTwiml(
            "/twiml/talk",
            "<Say>Hello, this is the clinic calling about your appointment.</Say>"
                + "<Pause length='4'/>");
    String sid =
        sandbox.place(
            SOMEBODY,
            url,
            "Record",
            "true",
            "RecordingChannels",
            "dual",
            "RecordingStatusCallback",
            product.url("/recording"));
    await(() -> !product.at("/recording", sid).isEmpty(), "recording");
    Received told = product.at("/recording", sid).get(0);
    assertThat(told.isSigned()).isTrue();
    assertThat(told.get("RecordingStatus")).isEqualTo("completed");
    assertThat(told.get("RecordingChannels")).isEqualTo("2");
    String path = URI.create(told.get("RecordingUrl")).getPath();
    WavFile wav = WavFile.read(sandbox.bytes(path + ".wav"));
    assertThat(wav.channels()).hasDimensions(2, wav.channel(0).length);
    assertThat(energy(wav.channel(0))).as("callee").isGreaterThan(50);
    assertThat(energy(wav.channel(1))).as("far end").isGreaterThan(50);
    assertThat(firstSound(wav.channel(1))).isLessThan(firstSound(wav.channel(0)));
    assertThat(sandbox.delete(path + ".json").status()).isEqualTo(204);
    assertThat(sandbox.get(path + ".json").status()).isEqualTo(404);
  }

  @Test
  void callInProgressIsRecordedFromTheMomentItIsAskedFor() throws Exception {
    String url =
        product.onTwiml(
            "/twiml/unrecorded", "<Say>This is not recorded.</Say><Redirect>/twiml/on</Redirect>");
    product.onTwiml("/twiml/on", "<Pause length='1'/><Say>From here on it is.</Say>");
    String sid = sandbox.place(SOMEBODY, url);
    await(() -> !product.at("/twiml/on", sid).isEmpty(), "end of what is not recorded");
    JsonNode begun = beginRecording(sid).json();
    JsonNode again = beginRecording(sid).json();

    assertThat(begun.path("sid").asText()).matches("RE[0-9a-f]{32}");
    assertThat(begun.path("status").asText()).isEqualTo("in-progress");
    assertThat(begun.path("source").asText()).isEqualTo("StartCallRecordingAPI");
    assertThat(begun.path("channels").asInt()).isEqualTo(2);
    assertThat(begun.path("duration").isNull()).isTrue();
    assertThat(again.path("sid")).isEqualTo(begun.path("sid"));
    await(() -> !product.at("/recording", sid).isEmpty(), "recording");
    Received told = product.at("/recording", sid).get(0);
    assertThat(told.isSigned()).isTrue();
    assertThat(told.get("RecordingSid")).isEqualTo(begun.path("sid").asText());
    assertThat(told.get("RecordingStatus")).isEqualTo("completed");
    assertThat(told.get("RecordingSource")).isEqualTo("StartCallRecordingAPI");
    assertThat(SpokenWords.on(tapeOf(sid), 1))
        .contains("From here on it is")
        .doesNotContain("not recorded");
  }

  private CarrierFixture.Answer beginRecording(String sid) {
    return sandbox.post(
        root() + "/Calls/" + sid + "/Recordings.json",
        "RecordingChannels",
        "dual",
        "RecordingTrack",
        "both",
        "RecordingStatusCallback",
        product.url("/recording"),
        "RecordingStatusCallbackEvent",
        "completed absent");
  }

  @Test
  void manyCallsLeaveNoThreadBehind() {
    String url = product.onTwiml("/twiml/hi", "<Say>hi</Say>");
    awaitEnd(sandbox.place(SOMEBODY, url));
    int before = carrierThreads();
    List<String> sids = new ArrayList<>();
    IntStream.range(0, 60).forEach(i -> sids.add(sandbox.place(SOMEBODY, url)));
    sids.forEach(this::awaitEnd);
    assertThat(carrierThreads()).isLessThanOrEqualTo(Math.max(before, 14));
  }

  private static int carrierThreads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("sandbox-carrier"))
            .count();
  }

  private List<Received> awaitEnd(String sid) {
    await(
        () ->
            product.at("/status", sid).stream()
                .anyMatch(one -> one.form().containsKey("CallDuration")),
        "end of " + sid);
    return product.at("/status", sid);
  }

  private static Received last(List<Received> events) {
    return events.get(events.size() - 1);
  }

  private static double energy(short[] pcm) {
    return IntStream.range(0, pcm.length).map(i -> Math.abs(pcm[i])).average().orElse(0);
  }

  private static int firstSound(short[] pcm) {
    return IntStream.range(0, pcm.length)
        .filter(i -> Math.abs(pcm[i]) > 1000)
        .findFirst()
        .orElse(pcm.length / MuLaw.FRAME * MuLaw.FRAME);
  }
}
