package com.creativeai.sandbox.carrier;

import static com.creativeai.sandbox.carrier.CarrierFixture.SOMEBODY;
import static com.creativeai.sandbox.carrier.CarrierFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.sandbox.carrier.call.MagicNumber;
import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.Speaker;
import com.creativeai.sandbox.speech.Timbre;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** SBX-1, SBX-3: the media stream and the callee behind it (L1-L5, P1, P2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaStreamTest {
  private CarrierFixture sandbox;
  private StubProduct product;
  private String connect;

  @BeforeAll
  void start(@TempDir Path folder) {
    sandbox = new CarrierFixture(folder, all -> all.withPersona("friendly-customer"));
    product = sandbox.product;
    connect =
        product.onTwiml(
            "/twiml/connect",
            one ->
                "<Response><Connect action='/twiml/after'><Stream url='"
                    + product.mediaUrl()
                    + "' statusCallback='/stream'><Parameter name='token' value='t1'/>"
                    + "</Stream></Connect></Response>");
    product.onTwiml("/twiml/after", "<Hangup/>");
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  @Test
  void streamSpeaksTwiliosProtocol() throws Exception {
    String sid = sandbox.place(SOMEBODY, connect);
    StubMedia media = sandbox.awaitMedia(sid);
    assertThat(media.isSigned).isTrue();
    await(() -> media.events("media").size() > 60, "media");
    sandbox.postJson("/sandbox/calls/" + sid + "/digits", "{\"digits\":\"5\"}");
    await(() -> !media.events("dtmf").isEmpty(), "dtmf");
    sandbox.postJson("/sandbox/calls/" + sid + "/hangup", "");
    await(() -> !media.events("stop").isEmpty(), "stop");
    List<JsonNode> messages = media.messages;
    assertThat(messages.get(0).path("event").asText()).isEqualTo("connected");
    JsonNode start = messages.get(1).path("start");
    assertThat(start.at("/customParameters/token").asText()).isEqualTo("t1");
    assertThat(start.at("/mediaFormat/sampleRate").isNumber()).isTrue();
    for (int i = 1; i < messages.size(); i++) {
      JsonNode number = messages.get(i).path("sequenceNumber");
      assertThat(number.isTextual()).isTrue();
      assertThat(number.asInt()).isEqualTo(i);
    }
    JsonNode frame = media.events("media").get(9).path("media");
    assertThat(frame.path("chunk").asText()).isEqualTo("10");
    assertThat(frame.path("payload").asText()).hasSize(216);
    long span = media.mediaAt.get(50) - media.mediaAt.get(0);
    assertThat(span / 1e6).as("50 frames in ms").isBetween(900.0, 1150.0);
    await(() -> product.at("/stream", sid).size() == 2, "stream callbacks");
    assertThat(product.at("/stream", sid))
        .extracting(one -> one.get("StreamEvent"))
        .containsExactly("stream-started", "stream-stopped");
  }

  @Test
  void marksComeWhenPlayedAndClearReturnsThemAll() throws Exception {
    String sid = sandbox.place(MagicNumber.SILENT.e164(), connect);
    StubMedia media = sandbox.awaitMedia(sid);
    media.mark("empty");
    await(() -> media.marks().contains("empty"), "mark at once");
    long start = System.nanoTime();
    media.media(MuLaw.silence(8000));
    media.mark("second");
    await(() -> media.marks().contains("second"), "mark when played");
    assertThat((System.nanoTime() - start) / 1e6).isBetween(950.0, 1400.0);
    media.media(MuLaw.silence(80_000));
    media.mark("a");
    media.media(MuLaw.silence(80_000));
    media.mark("b");
    media.clear();
    await(() -> media.marks().contains("b"), "cleared marks");
    assertThat(media.marks()).containsExactly("empty", "second", "a", "b");
    assertThat(product.at("/twiml/after", sid)).isEmpty();
    media.close(1000);
    await(() -> !product.at("/twiml/after", sid).isEmpty(), "what follows Connect");
    sandbox.awaitStatus(sid, "completed");
  }

  @Test
  void calleeSaysHelloFirstThenAnswersWhatItHears() {
    String sid = sandbox.place(SOMEBODY, connect);
    StubMedia media = sandbox.awaitMedia(sid);
    await(() -> !media.heard.isEmpty(), "greeting");
    assertThat(media.heard.get(0)).isEqualToIgnoringCase("Hello?");
    say(media, "Which day would suit you for the appointment?");
    await(() -> media.heard.size() > 1, "answer");
    assertThat(media.heard.get(1)).contains("Tuesday");
    say(media, "Thank you and goodbye.");
    sandbox.awaitStatus(sid, "completed");
    assertThat(media.heard.get(2)).containsIgnoringCase("goodbye");
  }

  @Test
  void someoneWhoTalksOverBeginsBeforeTheOtherHasEnded() {
    String sid = sandbox.place(MagicNumber.TALKS_OVER.e164(), connect);
    StubMedia media = sandbox.awaitMedia(sid);
    say(
        media,
        "This is a very long sentence about many things and it does not come to an end"
            + " before the person at the other side has had quite enough of all these words.");
    media.mark("spoken");
    await(() -> !media.heard.isEmpty(), "interruption");
    assertThat(media.marks()).doesNotContain("spoken");
  }

  @Test
  void personWhoDropsMidSentenceEndsTheStream() {
    String sid = sandbox.place(MagicNumber.DROPS_MID_SENTENCE.e164(), connect);
    StubMedia media = sandbox.awaitMedia(sid);
    say(media, "This sentence takes rather longer than two seconds to be said to its end.");
    media.mark("spoken");
    await(() -> !media.events("stop").isEmpty(), "stop");
    sandbox.awaitStatus(sid, "completed");
  }

  @Test
  void screeningAsksThenPutsThePersonThrough() {
    String sid = sandbox.place(MagicNumber.CALL_SCREENING.e164(), connect);
    StubMedia media = sandbox.awaitMedia(sid);
    await(() -> media.heard.stream().anyMatch(text -> text.contains("why you are")), "question");
    say(media, "This is Anna from the clinic, about an appointment.");
    await(() -> media.heard.stream().anyMatch(text -> text.contains("stay on the line")), "wait");
    await(() -> media.heard.stream().anyMatch(text -> text.startsWith("Hello?")), "person");
  }

  @Test
  void brokenStreamsEndWithTheirCode() {
    assertStreamError("ws://127.0.0.1:1/media", "31902");
    assertStreamError("ws://example.com/media", "31922");
    assertStreamError(product.mediaUrl() + "?a=b", "31923");
    assertStreamError(product.mediaUrl() + "/nothing", "31920");
  }

  private void assertStreamError(String url, String code) {
    String path = "/twiml/bad" + code;
    String from =
        product.onTwiml(
            path, "<Connect><Stream url='" + url + "' statusCallback='/stream'/></Connect>");
    String sid = sandbox.place(SOMEBODY, from);
    await(() -> !product.at("/stream", sid).isEmpty(), "stream error " + code);
    assertThat(product.at("/stream", sid).get(0).get("StreamEvent")).isEqualTo("stream-error");
    assertThat(product.at("/stream", sid).get(0).get("StreamError")).startsWith(code);
  }

  private static void say(StubMedia media, String text) {
    media.media(Speaker.shared().say(text, Timbre.AGENT).mulaw());
  }
}
