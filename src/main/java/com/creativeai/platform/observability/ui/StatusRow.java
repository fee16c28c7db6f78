package com.creativeai.platform.observability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/** One line of what is watched: what it is, how it is, and the figures. */
class StatusRow extends ListItem {
  private final Div state = new Div();
  private final Span figures = new Span();
  private String shown = "";

  StatusRow(String name, String sentence) {
    Span what = new Span(name);
    what.addClassName("status-name");
    Span why = new Span(sentence);
    why.addClassNames("cai-muted", "cai-small");
    Div words = new Div(what, why);
    words.addClassName("status-words");
    state.addClassName("status-state");
    figures.addClassNames("status-numbers", "cai-small");
    add(words, state, figures);
  }

  /**
   * Shows a state; one that is on screen already stays untouched.
   *
   * @param code tells states apart
   */
  void show(String code, Supplier<Component> badge, String numbers) {
    if (!code.equals(shown)) {
      state.removeAll();
      state.add(badge.get());
      shown = code;
    }
    figures.setText(numbers);
  }
}
