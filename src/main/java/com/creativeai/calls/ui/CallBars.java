package com.creativeai.calls.ui;

import com.creativeai.calls.model.CallSummary;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** How many calls each day or hour had: bars to look at, words to listen to. */
class CallBars extends Div {
  private static final double WHOLE = 100.0;
  private static final int MOST_LABELS = 8;

  private final OrderedList bars = new OrderedList();

  CallBars() {
    addClassName("calls-bars");
    add(bars);
  }

  void show(List<CallSummary.Part> parts, ZoneId zone, boolean byHour) {
    long most = Math.max(1, parts.stream().mapToLong(CallSummary.Part::total).max().orElse(1));
    Locale locale = Texts.locale();
    DateTimeFormatter words =
        byHour
            ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale)
            : DateTimeFormatter.ofPattern("d MMM", locale);
    int step = (parts.size() + MOST_LABELS - 1) / MOST_LABELS;
    bars.removeAll();
    for (int number = 0; number < parts.size(); number++) {
      CallSummary.Part part = parts.get(number);
      String when = words.format(part.from().atZone(zone));
      bars.add(bar(when, part.total(), most, number % step == 0));
    }
  }

  private static ListItem bar(String when, long total, long most, boolean labelled) {
    Span column = new Span();
    column.addClassName("calls-bar");
    column.getStyle().setHeight(String.format(Locale.ROOT, "%.1f%%", WHOLE * total / most));
    Div room = new Div(column);
    room.addClassName("calls-bar-room");
    Span label = new Span(labelled ? when : "");
    label.addClassNames("calls-bar-label", "cai-muted");
    label.getElement().setAttribute("aria-hidden", "true");
    String sentence = Texts.get("calls.dashboard.bar", when, total);
    Span words = new Span(sentence);
    words.addClassName("cai-visually-hidden");
    ListItem bar = new ListItem(room, label, words);
    bar.setTitle(sentence);
    return bar;
  }
}
