package com.creativeai.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Java tells the browser components; what they do with it is seen in Chromium. */
class BrowserPartsTest extends PageTest {
  private static final Duration LATER = Duration.ofMillis(1500);
  private static final Turn GREETING = Turn.agent("a1", LATER, "Hello, this is Maya.");

  @Test
  void turnWithAKnownIdChangesInPlace() {
    Transcript transcript = new Transcript();
    UI.getCurrent().add(transcript);

    transcript.setTurns(List.of(GREETING));
    transcript.upsert(Turn.caller("c1", LATER, "Hi").tentative());
    transcript.upsert(Turn.caller("c1", LATER, "Hi there"));

    assertThat(transcript.turns())
        .extracting(Turn::text)
        .containsExactly("Hello, this is Maya.", "Hi there");
  }

  @Test
  void markCutsTheTurnAtWhatWasHeard() {
    Transcript transcript = new Transcript();
    transcript.setTurns(List.of(GREETING));

    transcript.markHeard("a1", "Hello,");

    assertThat(transcript.turns())
        .singleElement()
        .satisfies(turn -> assertThat(turn.delivery().heard()).hasValue("Hello,"));
  }

  @Test
  void lateMarkOfAnUnknownTurnIsIgnored() {
    Transcript transcript = new Transcript();

    transcript.markHeard("gone", "Hello");

    assertThat(transcript.turns()).isEmpty();
  }

  @Test
  void speechStaysTextOnItsWay() {
    String hostile = "<img src=x onerror=alert(1)>";

    assertThat(Turn.caller("c1", LATER, hostile).json().getString("text")).isEqualTo(hostile);
  }

  @Test
  void timesTravelAsSeconds() {
    assertThat(GREETING.json().getNumber("at")).isEqualTo(1.5);
    assertThat(Seconds.from(1.5)).isEqualTo(LATER);
  }

  @Test
  void turnNeedsAnIdAndAPlaceInTheCall() {
    assertThatThrownBy(() -> Turn.agent(" ", LATER, "Hello"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Turn.agent("a1", LATER.negated(), "Hello"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void peaksOfBothSidesHaveOneLengthAndRange() {
    assertThatThrownBy(() -> new Peaks(List.of(1), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Peaks(List.of(101), List.of(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dialingIndicatorCountsFromTheServersClock() {
    DialingIndicator indicator = new DialingIndicator();

    indicator.inProgress("In progress", Duration.ofSeconds(73));

    assertThat(indicator.getElement().getProperty("motion")).isEqualTo("in-progress");
    assertThat(indicator.getElement().getProperty("elapsed", 0.0)).isEqualTo(73.0);
  }

  @Test
  void iconSetCarriesExactlyTheGlyphs() throws IOException {
    String source = Files.readString(Path.of("ui/components/cai-icons.ts"));

    assertThat(Arrays.stream(Glyph.values()).map(Glyph::token))
        .allSatisfy(
            token -> assertThat(source).contains("lucide-static/icons/" + token + ".svg?raw"));
    assertThat(source.lines().filter(line -> line.contains(".svg?raw'")))
        .hasSize(Glyph.values().length);
  }

  @Test
  void noComponentWritesMarkupFromData() throws IOException {
    try (var files = Files.list(Path.of("ui/components"))) {
      assertThat(files.filter(file -> !file.endsWith("cai-icons.ts")))
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContain(
                          "innerHTML", "unsafeHTML", "insertAdjacentHTML", "outerHTML"));
    }
  }
}
