package com.creativeai.agents.ui;

import com.creativeai.agents.SpecChange;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/** What differs between two states of an agent, line by line. */
class SpecDiff extends Div {
  private static final long serialVersionUID = 1L;

  SpecDiff(List<SpecChange> changes) {
    addClassName("agents-diff");
    // It scrolls, also by keys.
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", Texts.get("agents.diff"));
    if (changes.isEmpty()) {
      add(new Paragraph(Texts.get("agents.diff.none")));
    }
    changes.forEach(change -> add(part(change)));
  }

  private static Div part(SpecChange change) {
    Div part = new Div(new H3(Texts.get("agents.field." + change.field())));
    List<String> before = lines(change.before());
    List<String> after = lines(change.after());
    before.stream()
        .filter(line -> !after.contains(line))
        .forEach(line -> part.add(line("agents-gone", "agents.diff.gone", line)));
    after.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> part.add(line("agents-new", "agents.diff.new", line)));
    return part;
  }

  /** The colour alone would tell nobody who does not see it. */
  private static Div line(String style, String key, String words) {
    Span sign = new Span(Texts.get(key));
    sign.addClassName("agents-sign");
    Div line = new Div(sign, new Span(words));
    line.addClassNames("agents-line", style);
    return line;
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\\R|(?<=[.!?])\\s+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
