package com.creativeai.calls.connection.ui;

import com.creativeai.calls.EndReason;
import com.creativeai.calls.connection.TestCall;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How far the test call is, step by step; changes in place. */
class TestCallSteps extends OrderedList {
  private static final long serialVersionUID = 1L;
  private static final double MILLIS = 1000.0;

  private final Map<TestCall.Step, Line> lines = new EnumMap<>(TestCall.Step.class);

  TestCallSteps() {
    addClassNames("connections-checks", "connections-steps");
    getElement().setAttribute("aria-live", "polite");
    for (TestCall.Step step : TestCall.Step.values()) {
      Line line = new Line(step);
      lines.put(step, line);
      add(line);
    }
  }

  void show(Call call, List<TestCall.Progress> steps) {
    lines.forEach(
        (step, line) -> line.setVisible(steps.stream().anyMatch(one -> one.step() == step)));
    for (TestCall.Progress step : steps) {
      Line line = lines.get(step.step());
      if (line != null) {
        line.show(step, call);
      }
    }
  }

  private static final class Line extends ListItem {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final Div state = new Div();
    private final Span next = new Span();
    private final Span after = new Span();
    private String shown = "";

    private Line(TestCall.Step step) {
      key = "connections.test.step." + step.code();
      Span name = new Span(Texts.get(key));
      name.addClassName("connections-name");
      next.addClassName("connections-next");
      next.setVisible(false);
      Div words = new Div(name, next);
      words.addClassName("connections-words");
      after.addClassNames("connections-time", "cai-muted", "cai-small");
      state.addClassName("connections-state");
      add(words, after, state);
    }

    private void show(TestCall.Progress step, Call call) {
      if (!step.state().code().equals(shown)) {
        shown = step.state().code();
        state.removeAll();
        state.add(ConnectionWords.badge(step.state()));
      }
      after.setText(step.at().map(at -> after(call.plan().placedAt(), at)).orElse(""));
      next.setVisible(step.state() == TestCall.State.FAILED);
      next.setText(next.isVisible() ? Texts.get(key + ".next", why(call)) : "");
    }

    /** Carriers tell time in whole seconds, so something may seem to be before its cause. */
    private static String after(Instant placed, Instant at) {
      long millis = Math.max(0, Duration.between(placed, at).toMillis());
      return Texts.get("connections.test.after", millis / MILLIS);
    }

    private static String why(Call call) {
      return call.progress().howItEnded().map(ending -> sentence(ending.reason())).orElse("");
    }

    private static String sentence(EndReason reason) {
      return Texts.get("calls.reason." + reason.code() + ".sentence");
    }
  }
}
