package com.creativeai.platform.observability.ui;

import static com.creativeai.platform.observability.StatusFixtures.DATABASE;
import static com.creativeai.platform.observability.StatusFixtures.SILENT_TWILIO;
import static com.creativeai.platform.observability.StatusFixtures.breaker;
import static com.creativeai.platform.observability.StatusFixtures.status;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.observability.BreakerState;
import com.creativeai.platform.observability.NodeStatus;
import com.creativeai.platform.observability.ReadStatus;
import com.creativeai.platform.observability.TellStatus;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MockPages;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CALL-10, OB6: the page Status. */
@ExtendWith(MockPages.class)
class StatusViewTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final LiveTopics topics = new LiveTopics();
  private final ScriptedStatus reading = new ScriptedStatus();

  @Test
  void pageSaysHowEverythingIs() {
    reading.now = status(NOON, breaker(BreakerState.CLOSED), DATABASE);
    open();

    assertThat(words())
        .contains("All works")
        .contains("Conversations now", "of 100 at a time", "98", "12 %", "34 %", "56 ms")
        .contains("Database", "Answers", "3 ms")
        .contains("Twilio, placing calls", "Closed", "20 requests · 9 failed · 4 held back")
        .contains("1.2.3", "1 h 15 min");
  }

  @Test
  void openBreakerIsToldByItself() {
    reading.now = status(NOON, breaker(BreakerState.CLOSED), DATABASE);
    open();
    assertThat(words()).doesNotContain("Works in part");

    publish(status(NOON, breaker(BreakerState.OPEN), DATABASE));

    assertThat(rows()).hasSize(2);
    assertThat(words()).contains("Works in part", "Open").doesNotContain("Closed", "All works");
  }

  @Test
  void whatFailedIsNamedWithoutItsOwnWords() {
    reading.now = status(NOON, breaker(BreakerState.CLOSED), DATABASE, SILENT_TWILIO);
    open();

    assertThat(words()).contains("Works in part", "Does not answer").doesNotContain("secret words");
  }

  @Test
  void failureIsToldInPlaceAndTriedAgain() {
    reading.now = null;
    open();
    assertThat(_find(ErrorState.class)).hasSize(1);

    reading.now = status(NOON, breaker(BreakerState.CLOSED));
    _click(_get(Button.class, spec -> spec.withText("Try again")));
    MockVaadin.clientRoundtrip();

    assertThat(_find(ErrorState.class)).isEmpty();
    assertThat(words()).contains("All works");
  }

  @Test
  void pageThatWasLeftHearsNothingMore() {
    reading.now = status(NOON, breaker(BreakerState.CLOSED));
    open();
    assertThat(topics.isHeard(TellStatus.TOPIC)).isTrue();

    UI.getCurrent().removeAll();

    assertThat(topics.isHeard(TellStatus.TOPIC)).isFalse();
  }

  private void open() {
    UI.getCurrent().add(new StatusView(new StatusFeed(reading, topics)));
    MockVaadin.clientRoundtrip();
  }

  private void publish(NodeStatus now) {
    topics.publish(TellStatus.TOPIC, now);
    MockVaadin.clientRoundtrip();
  }

  private static List<StatusRow> rows() {
    return _find(StatusRow.class);
  }

  private static String words() {
    return UI.getCurrent().getElement().getTextRecursively();
  }

  private static final class ScriptedStatus extends ReadStatus {
    private @Nullable NodeStatus now;

    @Override
    public NodeStatus read() {
      if (now == null) {
        throw new IllegalStateException("the node does not know");
      }
      return now;
    }
  }
}
