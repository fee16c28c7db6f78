package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How long ago something was, kept true by the browser; the exact time with its zone on hover and
 * for screen readers.
 */
@Tag("cai-time")
@JsModule("./components/cai-time.ts")
public class RelativeTime extends Component {

  /** In the zone of the browser. */
  public RelativeTime(Instant instant) {
    getElement().setProperty("at", instant.toString());
    getElement().setProperty("locale", Texts.locale().toLanguageTag());
    getElement().setPropertyJson("labels", Labels.of("ui.time", "now"));
  }

  /** In the given zone, such as the recipient's. */
  public RelativeTime(Instant instant, ZoneId zone) {
    this(instant);
    getElement().setProperty("zone", zone.getId());
  }

  /** Shows the exact time instead of the distance. */
  public RelativeTime exact() {
    getElement().setProperty("exact", true);
    return this;
  }
}
