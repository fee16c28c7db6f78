package com.creativeai.platform.observability.ui;

import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the node carries and what it has left: a figure each. */
class CapacityCards extends Div {
  private final Span live = new Span();
  private final Span most = new Span();
  private final Span room = new Span();
  private final Span roomWhy = new Span();
  private final Span cpu = new Span();
  private final Span heap = new Span();
  private final Span lateness = new Span();

  CapacityCards() {
    addClassName("status-figures");
    add(
        card("live", live, most),
        card("room", room, roomWhy),
        card("cpu", cpu, new Span(Texts.get("status.capacity.cpu.sentence"))),
        card("heap", heap, new Span(Texts.get("status.capacity.heap.sentence"))),
        card("lateness", lateness, new Span(Texts.get("status.capacity.lateness.sentence"))));
  }

  void show(Capacity.Reading now) {
    live.setText(Texts.get("status.number", now.live()));
    most.setText(Texts.get("status.capacity.most", now.most()));
    room.setText(Texts.get("status.number", now.room()));
    roomWhy.setText(
        Texts.get(now.room() == 0 ? "status.capacity.full" : "status.capacity.room.sentence"));
    cpu.setText(Texts.get("status.percent", now.cpuPercent()));
    heap.setText(Texts.get("status.percent", now.heapPercent()));
    lateness.setText(Texts.get("status.millis", now.latenessMillis()));
  }

  private static Card card(String name, Span figure, Span sentence) {
    Span label = new Span(Texts.get("status.capacity." + name));
    label.addClassName("status-label");
    figure.addClassNames("status-figure", "status-figure-" + name);
    sentence.addClassNames("cai-muted", "cai-small");
    Card card = new Card().content(label, figure, sentence);
    card.setAriaLabel(label.getText());
    return card;
  }
}
