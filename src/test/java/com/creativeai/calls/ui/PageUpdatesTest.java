package com.creativeai.calls.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.event.LiveTopics;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** CU3: events of a moment reach a page together. */
class PageUpdatesTest {
  private final LiveTopics topics = new LiveTopics();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final PageUpdates updates = new PageUpdates(topics, later::add);
  private final List<List<Object>> heard = new ArrayList<>();

  @Test
  void eventsOfAMomentComeTogetherAndTheLastIsNeverLeftOut() {
    updates.calmlyWhileShown(new Div(), "calls", heard::add);
    topics.publish("calls", 1);
    topics.publish("calls", 2);
    pass();
    topics.publish("calls", 3);
    pass();

    assertThat(heard).containsExactly(List.of(1, 2), List.of(3));
  }

  private void pass() {
    assertThat(later).hasSize(1);
    later.remove().run();
  }
}
