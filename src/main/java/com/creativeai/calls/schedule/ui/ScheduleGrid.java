package com.creativeai.calls.schedule.ui;

import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.platform.ui.CardGrid;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;

/** Calls for later as rows, or as cards where the page is narrow. */
class ScheduleGrid extends CardGrid<ScheduledCall> {
  private static final long serialVersionUID = 1L;

  static final String STATE = "state";
  static final String ACTIONS = "actions";

  private final transient ScheduleDesk desk;
  private final transient Consumer<ScheduledCall> move;
  private final transient Consumer<ScheduledCall> cancel;

  ScheduleGrid(ScheduleDesk desk, Consumer<ScheduledCall> move, Consumer<ScheduledCall> cancel) {
    super("schedule", Texts.get("schedule.title"));
    this.desk = desk;
    this.move = move;
    this.cancel = cancel;
    setAllRowsVisible(true);
    addColumn(ScheduleGrid::time)
        .setHeader(Texts.get("schedule.column.time"))
        .setWidth("15rem")
        .setFlexGrow(1);
    addComponentColumn(this::number)
        .setHeader(Texts.get("schedule.column.to"))
        .setWidth("11rem")
        .setFlexGrow(1);
    addColumn(this::agent).setHeader(Texts.get("schedule.column.agent")).setWidth("9rem");
    addComponentColumn(ScheduleGrid::state)
        .setKey(STATE)
        .setHeader(Texts.get("schedule.column.state"))
        .setWidth("12rem")
        .setFlexGrow(1);
    addComponentColumn(this::actions)
        .setKey(ACTIONS)
        .setHeader(Texts.get("schedule.column.actions"))
        .setWidth("7rem")
        .setFlexGrow(0);
  }

  static String time(ScheduledCall call) {
    String at =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Texts.locale())
            .format(call.at().atZone(call.zone()));
    return Texts.get("schedule.at", at, call.zone().getId());
  }

  private Span number(ScheduledCall call) {
    Span digits = new Span(desk.readable(call.order().to()));
    digits.addClassName("cai-number");
    return digits;
  }

  private String agent(ScheduledCall call) {
    String name = desk.agent(call.order().agent());
    return name.isEmpty() ? Texts.get("schedule.agent.gone") : name;
  }

  private static Component state(ScheduledCall call) {
    Div all = new Div(new StatusBadge(tone(call), words(call)));
    all.addClassName("schedule-state");
    if (!call.detail().isEmpty()) {
      Span why = new Span(call.detail());
      why.addClassNames("cai-muted", "cai-small");
      all.add(why);
    }
    return all;
  }

  private static String words(ScheduledCall call) {
    return Texts.get("schedule.state." + call.state().code());
  }

  private static Tone tone(ScheduledCall call) {
    return switch (call.state()) {
      case WAITING, PLACING -> Tone.INFO;
      case PLACED -> Tone.SUCCESS;
      case CANCELED -> Tone.NEUTRAL;
      case MISSED, REFUSED -> Tone.WARNING;
    };
  }

  private Component actions(ScheduledCall call) {
    Div actions = new Div();
    actions.addClassName("cai-row");
    String number = desk.readable(call.order().to());
    if (call.state() == ScheduledCall.State.PLACED) {
      Anchor open = new Anchor("calls/" + call.id(), Texts.get("schedule.open"));
      open.setAriaLabel(Texts.get("schedule.open.of", number));
      actions.add(open);
    }
    if (call.isWaiting() && desk.mayChange()) {
      actions.add(
          button(Glyph.PENCIL, Texts.get("schedule.move.of", number), () -> move.accept(call)),
          button(Glyph.X, Texts.get("schedule.cancel.of", number), () -> cancel.accept(call)));
    }
    return actions;
  }

  private static Button button(Glyph glyph, String label, Runnable action) {
    Button button = new Button(glyph.icon(), click -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(label);
    return button;
  }

  @Override
  protected Component card(ScheduledCall call) {
    Span facts = new Span(time(call) + " · " + agent(call));
    facts.addClassNames("cai-muted", "cai-small");
    Div card = new Div(number(call), facts, state(call), actions(call));
    card.addClassName("schedule-card");
    return card;
  }
}
