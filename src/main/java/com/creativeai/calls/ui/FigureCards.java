package com.creativeai.calls.ui;

import com.creativeai.calls.model.CallFigures;
import com.creativeai.calls.model.CallSummary;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The cards of the dashboard: a figure each, and how it was in the span before. */
class FigureCards extends Div {
  private static final String NOTHING = "–";
  private static final int PERCENT = 100;

  private final Span total = new Span();
  private final Span totalTrend = new Span();
  private final Span active = new Span();
  private final Span duration = new Span();
  private final Span durationTrend = new Span();
  private final Span success = new Span();
  private final Span successTrend = new Span();

  FigureCards() {
    addClassName("calls-figures");
    add(
        card("total", total, totalTrend),
        card("active", active, new Span(Texts.get("calls.dashboard.now"))),
        card("duration", duration, durationTrend),
        card("success", success, successTrend));
  }

  void show(CallSummary summary) {
    CallFigures present = summary.present();
    CallFigures before = summary.before();
    total.setText(Texts.get("calls.dashboard.number", present.total()));
    totalTrend.setText(
        before.total() == 0
            ? Texts.get("calls.dashboard.trend.none")
            : trend(
                "percent",
                Math.round(
                    (double) PERCENT * (present.total() - before.total()) / before.total())));
    active.setText(Texts.get("calls.dashboard.number", summary.active()));
    duration.setText(
        present
            .averageSeconds()
            .map(seconds -> CallWords.clock(Duration.ofSeconds(Math.round(seconds))))
            .orElse(NOTHING));
    durationTrend.setText(trend("seconds", present, before, CallFigures::averageSeconds, 1));
    success.setText(
        present
            .successRate()
            .map(rate -> Texts.get("calls.dashboard.percent", Math.round(rate * PERCENT)))
            .orElse(NOTHING));
    successTrend.setText(trend("points", present, before, CallFigures::successRate, PERCENT));
  }

  private static String trend(
      String unit,
      CallFigures present,
      CallFigures before,
      Function<CallFigures, Optional<Double>> figure,
      int scale) {
    return figure
        .apply(present)
        .flatMap(
            now ->
                figure
                    .apply(before)
                    .map(then -> Math.round(now * scale) - Math.round(then * scale)))
        .map(difference -> trend(unit, difference))
        .orElse(Texts.get("calls.dashboard.trend.none"));
  }

  private static String trend(String unit, long difference) {
    if (difference == 0) {
      return Texts.get("calls.dashboard.trend.same");
    }
    String direction = difference > 0 ? "up" : "down";
    return Texts.get("calls.dashboard.trend." + unit + "." + direction, Math.abs(difference));
  }

  private static Card card(String name, Span value, Span trend) {
    Span label = new Span(Texts.get("calls.dashboard." + name));
    label.addClassName("calls-figure-label");
    value.addClassNames("calls-figure", "calls-figure-" + name);
    trend.addClassNames("cai-muted", "cai-small");
    Card card = new Card().content(label, value, trend);
    card.setAriaLabel(label.getText());
    return card;
  }
}
