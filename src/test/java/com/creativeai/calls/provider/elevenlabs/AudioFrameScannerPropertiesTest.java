package com.creativeai.calls.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** CALL-3, EL4: the scanner equals Jackson, whatever the frame looks like. */
class AudioFrameScannerPropertiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 5000)
  void usualFramesInAnyShapeAreReadLikeJackson(@ForAll("audioFrames") String frame)
      throws JsonProcessingException {
    assertThat(AudioFrameScanner.scan(frame)).isEqualTo(byJackson(frame)).isPresent();
  }

  @Property(tries = 5000)
  void anyTextIsReadLikeJacksonOrNotAtAll(@ForAll("nearlyFrames") String text) {
    Optional<AudioFrame> scanned = AudioFrameScanner.scan(text);
    try {
      if (scanned.isPresent()) {
        assertThat(scanned).isEqualTo(byJackson(text));
      }
    } catch (JsonProcessingException broken) {
      // The scanner steps over what it does not need, so it may read a little more than JSON.
      assertThat(text).contains(scanned.orElseThrow().payload());
    }
  }

  private static Optional<AudioFrame> byJackson(String text) throws JsonProcessingException {
    JsonNode frame = JSON.readTree(text);
    JsonNode event = frame.path("audio_event");
    boolean audio = frame.path("type").asText().equals("audio");
    return audio
        ? Optional.of(
            new AudioFrame(event.path("event_id").asLong(), event.path("audio_base_64").asText()))
        : Optional.empty();
  }

  @Provide
  Arbitrary<String> audioFrames() {
    Arbitrary<String> payload =
        Arbitraries.strings().withChars("ABCabc019+/=").ofMinLength(1).ofMaxLength(300);
    Arbitrary<Long> id = Arbitraries.longs().between(0, 999_999_999_999_999_999L);
    Arbitrary<String> inside =
        Combinators.combine(payload, id, others(), orders(), spaces())
            .as(
                (audio, event, other, order, space) ->
                    object(
                        List.of(
                            "\"audio_base_64\":" + space + "\"" + audio + "\"",
                            "\"event_id\":" + space + event,
                            "\"alignment\":" + space + other),
                        order,
                        space));
    return Combinators.combine(inside, others(), orders(), spaces())
        .as(
            (event, other, order, space) ->
                object(
                    List.of(
                        "\"type\"" + space + ":" + space + "\"audio\"",
                        "\"audio_event\":" + space + event,
                        "\"more\":" + other),
                    order,
                    space));
  }

  @Provide
  Arbitrary<String> nearlyFrames() {
    Arbitrary<Integer> where = Arbitraries.integers().between(0, 400);
    Arbitrary<String> what =
        Arbitraries.strings().withChars("{}[]\",:\\ 019ae").ofMinLength(0).ofMaxLength(3);
    return Combinators.combine(audioFrames(), where, what)
        .as(
            (frame, at, patch) -> {
              int from = at % frame.length();
              int to = Math.min(frame.length(), from + patch.length());
              return frame.substring(0, from) + patch + frame.substring(to);
            });
  }

  private static Arbitrary<String> others() {
    Arbitrary<String> simple =
        Arbitraries.of(
            "null", "true", "-1.5e3", "0", "\"\"", "\"\\\\\"", "\"a\\\"}],{b\"", "\"é\"");
    return Arbitraries.lazyOf(
        () -> simple,
        () -> simple,
        () -> simple.list().ofMaxSize(3).map(values -> "[" + String.join(" , ", values) + "]"),
        () -> others().map(value -> "{ \"audio_event\" :" + value + ", \"type\":\"x\"}"));
  }

  private static Arbitrary<List<Integer>> orders() {
    return Arbitraries.shuffle(0, 1, 2);
  }

  private static Arbitrary<String> spaces() {
    return Arbitraries.of("", " ", "\n\t ", "\r\n");
  }

  private static String object(List<String> fields, List<Integer> order, String space) {
    List<String> shuffled = order.stream().map(fields::get).toList();
    return "{" + space + String.join(space + "," + space, shuffled) + space + "}";
  }
}
