package com.creativeai.calls.ui;

import com.creativeai.calls.media.log.MediaEvent;
import com.creativeai.platform.ui.CardGrid;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Events of a connection as rows, or as cards where the page is narrow. */
class MediaEventGrid extends CardGrid<MediaEvent> {
  private static final long serialVersionUID = 1L;
  private static final double MILLIS = 1000;

  private transient Instant begin = Instant.EPOCH;

  MediaEventGrid() {
    super("media", Texts.get("media.events"));
    addColumn(event -> event.number())
        .setHeader(Texts.get("media.column.number"))
        .setWidth("5rem")
        .setFlexGrow(0);
    addColumn(this::time).setHeader(Texts.get("media.column.time")).setWidth("7rem").setFlexGrow(0);
    addColumn(event -> way(event))
        .setHeader(Texts.get("media.column.way"))
        .setWidth("10rem")
        .setFlexGrow(1);
    addColumn(MediaEvent::kind)
        .setHeader(Texts.get("media.column.event"))
        .setWidth("10rem")
        .setFlexGrow(1);
    addColumn(MediaEvent::detail)
        .setHeader(Texts.get("media.column.detail"))
        .setWidth("14rem")
        .setFlexGrow(2);
  }

  void show(Instant connected, List<MediaEvent> events) {
    begin = connected;
    setItems(events);
  }

  @Override
  protected Component card(MediaEvent event) {
    Span what = new Span(event.kind() + " " + event.detail());
    Span where = new Span(time(event) + " · " + way(event));
    where.addClassNames("cai-muted", "cai-small");
    return new Div(new Div(what), where);
  }

  private String time(MediaEvent event) {
    return Texts.get("media.seconds", Duration.between(begin, event.at()).toMillis() / MILLIS);
  }

  private static String way(MediaEvent event) {
    return Texts.get("media.way." + event.way().code());
  }
}
