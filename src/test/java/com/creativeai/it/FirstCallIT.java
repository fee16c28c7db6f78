package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CALL-1 to CALL-6 by API: a conversation from the order to the recording. */
@ExtendWith(SharedProduct.class)
class FirstCallIT {
  private static final String SOMEBODY = "+14155552671";
  private static final double AUDIBLE = 300;

  @Test
  void placedCallIsTalkedRecordedAndExplained(Product product) throws Exception {
    String id =
        product.placeCall(
            SOMEBODY,
            product.firstAgent(),
            "Confirm the appointment on Tuesday at 3 pm. Ask whether they need parking.");

    JsonNode call =
        product.awaitCall(
            id,
            Duration.ofMinutes(3),
            now -> Product.isOver(now) && now.has("recordingUrl") && now.has("outcome"));

    assertThat(call.get("status").asText()).isEqualTo("completed");
    assertThat(call.at("/end/reason").asText()).isIn("agent-ended", "caller-hung-up");
    assertThat(call.get("duration").asInt()).isGreaterThan(5);
    assertThat(call.get("transcript")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(call.get("transcript").findValuesAsText("role")).contains("user", "assistant");
    assertThat(call.get("summary").asText()).isNotBlank();
    assertThat(call.get("timeline").findValuesAsText("event"))
        .contains("placed", "dialing", "ringing", "in-progress", "agent-connected", "completed");
    assertBothChannelsAreAudible(product, call.get("recordingUrl").asText());
    String said = call.at("/transcript/0/message").asText();
    assertThatWordsFind(product, id, said);
    String text = new String(download(product, id, "text"), StandardCharsets.UTF_8);
    assertThat(text).startsWith("[0:").contains("] Agent: ").contains(said);
    assertThat(new String(download(product, id, "json"), StandardCharsets.UTF_8)).contains(id);
  }

  @Test
  void hungUpCallEndsAndSaysWhoHungUp(Product product) {
    String id = product.placeCall("+14155552672", product.firstAgent(), "Talk about the weather.");
    product.awaitCall(
        id, Duration.ofMinutes(1), now -> now.get("status").asText().equals("in-progress"));

    assertThat(product.post("/api/v1/calls/" + id + "/hangup", "").status()).isEqualTo(202);

    JsonNode call = product.awaitCall(id, Duration.ofSeconds(30), Product::isOver);
    assertThat(call.get("status").asText()).isEqualTo("completed");
    assertThat(call.at("/end/reason").asText()).isEqualTo("hung-up-by-user");
    Product.Answer again = product.post("/api/v1/calls/" + id + "/hangup", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().get("code").asText()).isEqualTo("call-ended");
  }

  /**
   * Seconds after its end a call is found by a phrase of it, and is in the export of that search.
   */
  private static void assertThatWordsFind(Product product, String id, String said)
      throws Exception {
    String words = Stream.of(said.split(" ")).limit(6).collect(Collectors.joining(" "));
    String phrase = URLEncoder.encode("\"" + words + "\"", StandardCharsets.UTF_8);
    Product.await(
        () -> product.get("/api/v1/calls?search=" + phrase).body(),
        found -> found.toString().contains(id),
        Duration.ofMinutes(1));
    byte[] export = product.bytes("/api/v1/calls/export?search=" + phrase).body();
    assertThat(new String(export, StandardCharsets.UTF_8)).contains(id);
  }

  private static byte[] download(Product product, String id, String format) throws Exception {
    return product.bytes("/api/v1/calls/" + id + "/transcript?format=" + format).body();
  }

  private static void assertBothChannelsAreAudible(Product product, String url) throws Exception {
    HttpResponse<byte[]> whole = product.bytes(url);
    assertThat(whole.statusCode()).isEqualTo(200);
    AudioInputStream audio =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(whole.body()));
    AudioFormat format = audio.getFormat();
    assertThat(format.getChannels()).isEqualTo(2);
    assertThat(format.getSampleRate()).isEqualTo(8000f);
    byte[] samples = audio.readAllBytes();
    assertThat(loudness(samples, 0)).as("the person").isGreaterThan(AUDIBLE);
    assertThat(loudness(samples, 1)).as("the agent").isGreaterThan(AUDIBLE);

    HttpResponse<byte[]> part = product.bytes(url, "Range", "bytes=100-199");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(100).startsWith(whole.body()[100]);
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes 100-199/" + whole.body().length);
  }

  /** Root mean square of a channel. */
  private static double loudness(byte[] samples, int channel) {
    double squares = 0;
    int count = 0;
    for (int at = channel * 2; at + 1 < samples.length; at += 4) {
      int sample = (short) ((samples[at] & 0xFF) | (samples[at + 1] << 8));
      squares += (double) sample * sample;
      count++;
    }
    return Math.sqrt(squares / count);
  }
}
