package com.creativeai.calls.provider.twilio.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.provider.twilio.ws.FrameScanner.Frame;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** MS1: the scanner finds what a parser finds. */
class FrameScannerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Example
  void mediaFrameOfTheWireIsRead() {
    Frame frame =
        FrameScanner.scan(
            """
            {"event":"media","sequenceNumber":"3","media":{"track":"inbound","chunk":"1",\
            "timestamp":"5","payload":"fn5+fw=="},"streamSid":"MZ1"}""");

    assertThat(frame).isEqualTo(new Frame("media", "fn5+fw==", true));
  }

  @Example
  void payloadElsewhereIsNotAudio() {
    Frame frame =
        FrameScanner.scan(
            """
            {"event":"media","payload":"a","x":{"payload":"b","media":{"payload":"c"}},\
            "media":{"x":{"payload":"d"},"payload":"e"}}""");

    assertThat(frame.payload()).isEqualTo("e");
  }

  @Example
  void escapesAreLeftToAParser() {
    assertThat(
            FrameScanner.scan("{\"event\":\"media\",\"media\":{\"payload\":\"a\\/b\"}}").isPlain())
        .isFalse();
  }

  @Property(tries = 1500)
  void validFrameIsReadAsByAParser(@ForAll("frames") ObjectNode tree, @ForAll boolean spaced)
      throws JsonProcessingException {
    String text =
        spaced
            ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree)
            : JSON.writeValueAsString(tree);
    JsonNode parsed = JSON.readTree(text);

    Frame frame = FrameScanner.scan(text);

    assertThat(frame.isPlain()).isEqualTo(!text.contains("\\"));
    if (frame.isPlain()) {
      assertThat(frame.event()).isEqualTo(textOf(parsed.get("event")));
      JsonNode media = parsed.path("media");
      assertThat(frame.payload()).isEqualTo(media.isObject() ? textOf(media.get("payload")) : null);
    }
  }

  @Property(tries = 1500)
  void rareReaderFindsTheSameAsATree(@ForAll("frames") ObjectNode tree) throws IOException {
    RareFrame frame = RareFrame.read(JSON.writeValueAsString(tree));

    if (tree.path("media").path("payload").isTextual()) {
      assertThat(frame.get("media.payload")).isEqualTo(tree.path("media").path("payload").asText());
    }
    if (tree.path("event").isTextual()) {
      assertThat(frame.get("event")).isEqualTo(tree.get("event").asText());
    }
  }

  @Property(tries = 1500)
  void brokenFrameNeverThrowsAndNeverYieldsQuotes(
      @ForAll("frames") ObjectNode tree, @ForAll int seed) throws JsonProcessingException {
    StringBuilder text = new StringBuilder(JSON.writeValueAsString(tree));
    int place = Math.floorMod(seed, text.length());
    switch (Math.floorMod(seed, 3)) {
      case 0 -> text.setLength(place);
      case 1 -> text.deleteCharAt(place);
      default -> text.setCharAt(place, "{}[]\",:\\x".charAt(Math.floorMod(seed / 3, 9)));
    }

    Frame frame = FrameScanner.scan(text.toString());

    assertThat(String.valueOf(frame.payload())).doesNotContain("\"", "\\");
  }

  @Property(tries = 1000)
  void anyTextAtAllDoesNotThrow(@ForAll String text) {
    assertThat(FrameScanner.scan(text)).isNotNull();
  }

  @Provide
  Arbitrary<ObjectNode> frames() {
    Arbitrary<String> keys =
        Arbitraries.of("event", "media", "payload", "streamSid", "sequenceNumber", "mark", "x");
    return Arbitraries.lazyOf(() -> objects(keys, values(2)));
  }

  private static Arbitrary<JsonNode> values(int depth) {
    Arbitrary<JsonNode> leaves =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.of("media", "start", "mark", "fn5+/w==", "", "{\"", "a,b]}", "\u00fc")
                    .map(NODES::textNode),
                Arbitraries.strings().ofMaxLength(8).map(NODES::textNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode())));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<String> keys = Arbitraries.of("payload", "media", "event", "name", "track");
    Arbitrary<JsonNode> arrays =
        values(depth - 1).list().ofMaxSize(3).map(all -> NODES.arrayNode().addAll(all));
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaves),
        Tuple.of(3, objects(keys, values(depth - 1)).map(node -> (JsonNode) node)),
        Tuple.of(1, arrays));
  }

  private static Arbitrary<ObjectNode> objects(Arbitrary<String> keys, Arbitrary<JsonNode> values) {
    return Combinators.combine(keys.list().uniqueElements().ofMaxSize(5), values.list().ofSize(5))
        .as(
            (names, all) -> {
              ObjectNode object = NODES.objectNode();
              for (int place = 0; place < names.size(); place++) {
                object.set(names.get(place), all.get(place));
              }
              return object;
            });
  }

  private static @Nullable String textOf(@Nullable JsonNode node) {
    return node == null || !node.isTextual() ? null : node.asText();
  }
}
