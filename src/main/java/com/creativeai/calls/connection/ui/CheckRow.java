package com.creativeai.calls.connection.ui;

import com.creativeai.calls.connection.Check;
import com.creativeai.calls.connection.CheckResult;
import com.creativeai.calls.connection.CheckState;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One check: what, how it went, what was found and what to do; changes in place. */
class CheckRow extends ListItem {
  private static final long serialVersionUID = 1L;

  private final Div state = new Div();
  private final Span found = new Span();
  private final Span next = new Span();
  private final Div settings = new Div();
  private final Div time = new Div();
  private transient @Nullable CheckResult shown;

  CheckRow(Check check) {
    Span name = new Span(ConnectionWords.name(check));
    name.addClassName("connections-name");
    found.addClassName("cai-muted");
    next.addClassName("connections-next");
    settings.addClassName("connections-settings");
    Div words = new Div(name, found, next, settings);
    words.addClassName("connections-words");
    state.addClassName("connections-state");
    time.addClassNames("connections-time", "cai-muted", "cai-small");
    add(words, time, state);
  }

  void show(CheckResult result) {
    if (result.equals(shown)) {
      return;
    }
    shown = result;
    state.removeAll();
    state.add(
        result.underWay()
            ? ConnectionWords.checking()
            : ConnectionWords.badge(result.finding().state()));
    boolean waiting = result.underWay() && result.at().isEmpty();
    found.setText(waiting ? "" : ConnectionWords.found(result.finding()));
    found.setClassName("cai-bone", waiting);
    found.setClassName("cai-bone-middle", waiting);
    next.setText(ConnectionWords.next(result.finding()));
    next.setVisible(!next.getText().isEmpty());
    settings.removeAll();
    settings.setVisible(!result.finding().settings().isEmpty());
    if (settings.isVisible()) {
      settings.add(new Span(Texts.get("connections.settings")));
      result.finding().settings().forEach(name -> settings.add(new Code(name)));
    }
    time.removeAll();
    result
        .at()
        .filter(at -> result.finding().state() != CheckState.NOT_CHECKED)
        .map(RelativeTime::new)
        .ifPresent(time::add);
  }
}
