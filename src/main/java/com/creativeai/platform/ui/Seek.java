package com.creativeai.platform.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.function.Consumer;

/** The event by which a moment of a call is chosen in a browser component. */
final class Seek {
  private static final String SECONDS = "event.detail.seconds";

  private Seek() {}

  static Registration listen(Element element, Consumer<Duration> listener) {
    return element
        .addEventListener(
            "seek", event -> listener.accept(Seconds.from(event.getEventData().getNumber(SECONDS))))
        .addEventData(SECONDS);
  }
}
