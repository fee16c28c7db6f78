package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happened in a call and when: a chart with one lane for each side, and the same as a table.
 */
@Tag("cai-timeline")
@JsModule("./components/cai-timeline.ts")
public class CallTimeline extends Component implements HasStyle {

  public CallTimeline() {
    getElement()
        .setPropertyJson(
            "labels",
            Labels.of(
                "ui.timeline",
                "label",
                "chart",
                "table",
                "time",
                "lane",
                "event",
                "length",
                "empty"));
  }

  /** Shows these events on an axis that is at least {@code duration} long. */
  public void setEvents(List<TimelineEvent> events, Duration duration) {
    JsonArray all = Json.createArray();
    events.forEach(event -> all.set(all.length(), event.json()));
    getElement().setPropertyJson("events", all);
    getElement().setProperty("duration", Seconds.of(duration));
  }

  /** Marks the moment of the recording. */
  public void setActiveAt(Duration at) {
    getElement().setProperty("activeAt", Seconds.of(at));
  }

  /** Hears that somebody chose an event. */
  public Registration addSeekListener(Consumer<Duration> listener) {
    return Seek.listen(getElement(), listener);
  }
}
