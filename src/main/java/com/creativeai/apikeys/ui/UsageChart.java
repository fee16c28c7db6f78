package com.creativeai.apikeys.ui;

import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.SortedMap;

/** Requests by day as bars; each bar says its day and number in words, and nothing but words. */
class UsageChart extends Div {
  private static final long WHOLE = 100;

  UsageChart(SortedMap<LocalDate, Long> days) {
    addClassName("apikeys-usage");
    long total = days.values().stream().mapToLong(Long::longValue).sum();
    long most = Math.max(1, days.values().stream().mapToLong(Long::longValue).max().orElse(1));
    Paragraph sum = new Paragraph(Texts.get("apikeys.usage.total", total, days.size()));
    sum.addClassName("cai-muted");
    OrderedList bars = new OrderedList();
    bars.addClassName("apikeys-bars");
    bars.getElement().setAttribute("aria-label", Texts.get("apikeys.usage"));
    days.forEach((day, requests) -> bars.add(bar(day, requests, most)));
    Div ends = new Div(new Span(written(days.firstKey())), new Span(written(days.lastKey())));
    ends.addClassNames("apikeys-ends", "cai-muted", "cai-small");
    ends.getElement().setAttribute("aria-hidden", "true");
    add(sum, bars, ends);
  }

  private static ListItem bar(LocalDate day, long requests, long most) {
    String words = Texts.get("apikeys.usage.day", written(day), requests);
    Span text = new Span(words);
    text.addClassName("cai-visually-hidden");
    Div bar = new Div();
    bar.addClassName("apikeys-bar");
    bar.setHeight((requests * WHOLE / most) + "%");
    ListItem item = new ListItem(text, bar);
    item.setTitle(words);
    return item;
  }

  private static String written(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Texts.locale()));
  }
}
