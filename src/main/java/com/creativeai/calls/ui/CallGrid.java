package com.creativeai.calls.ui;

import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Excerpt;
import com.creativeai.platform.ui.CardGrid;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** Calls as rows, or as cards where the page is narrow; a row opens by click and by Enter. */
class CallGrid extends CardGrid<Call> {
  private static final long serialVersionUID = 1L;

  static final String STATUS = "status";
  static final String RESULT = "result";

  private final transient CallableNumbers numbers;
  private final transient CallRows rows;

  CallGrid(CallableNumbers numbers, CallRows rows) {
    super("calls", Texts.get("calls.title"));
    setPageSize(CallRows.PAGE);
    this.numbers = numbers;
    this.rows = rows;
    getElement().getThemeList().add("links");
    columns();
    setDataProvider(rows);
    addItemClickListener(click -> open(click.getItem()));
    getElement()
        .addEventListener(
            "keydown",
            event ->
                openKey(event.getEventData().getString("element.getEventContext(event).item.key")))
        .setFilter(
            "event.key === 'Enter' && element.getEventContext(event).section === 'body'"
                + " && !!element.getEventContext(event).item")
        .addEventData("element.getEventContext(event).item.key");
  }

  /** Few rows take the room they need; many scroll within the page. */
  void size(long total) {
    setAllRowsVisible(total <= CallRows.PAGE);
  }

  /** Whether the browser has this call, so that it is worth refreshing. */
  boolean shows(Call call) {
    return getDataCommunicator().getKeyMapper().has(call);
  }

  private void columns() {
    addComponentColumn(call -> CallWords.badge(call.status()))
        .setKey(STATUS)
        .setHeader(Texts.get("calls.column.status"))
        .setWidth("8rem")
        .setFlexGrow(0);
    addComponentColumn(this::number)
        .setHeader(Texts.get("calls.column.number"))
        .setWidth("10.5rem")
        .setFlexGrow(2);
    addColumn(call -> call.plan().dialogue().agentName())
        .setKey("agent")
        .setHeader(Texts.get("calls.column.agent"))
        .setWidth("7.5rem")
        .setFlexGrow(2);
    addColumn(call -> CallWords.of(call.plan().direction()))
        .setKey("direction")
        .setHeader(Texts.get("calls.column.direction"))
        .setWidth("6.5rem")
        .setFlexGrow(0);
    addColumn(CallGrid::length)
        .setKey("duration")
        .setHeader(Texts.get("calls.column.duration"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("5.5rem")
        .setFlexGrow(0);
    addComponentColumn(this::result)
        .setKey(RESULT)
        .setHeader(Texts.get("calls.column.result"))
        .setWidth("16rem")
        .setFlexGrow(3);
    addComponentColumn(call -> new RelativeTime(call.plan().placedAt()))
        .setKey("started")
        .setHeader(Texts.get("calls.column.started"))
        .setWidth("7.5rem")
        .setFlexGrow(0);
  }

  /** All but the number, by which a row is known and opened. */
  List<Column<Call>> optionalColumns() {
    return getColumns().stream().filter(column -> column.getKey() != null).toList();
  }

  private RouterLink number(Call call) {
    RouterLink link =
        new RouterLink(
            numbers.readable(CallWords.person(call)), CallView.class, CallWords.address(call));
    link.addClassName("calls-number");
    return link;
  }

  @Override
  protected Component card(Call call) {
    Div head = new Div(number(call), CallWords.badge(call.status()));
    head.addClassName("calls-card-head");
    Span agent = new Span(call.plan().dialogue().agentName());
    Div facts = new Div(agent, new RelativeTime(call.plan().placedAt()));
    facts.addClassNames("calls-card-facts", "cai-muted", "cai-small");
    String length = length(call);
    if (!length.isEmpty()) {
      facts.add(new Span(length));
    }
    Div all = new Div(head, facts);
    if (call.isOver()) {
      all.add(result(call));
    }
    all.addClassName("calls-card");
    return all;
  }

  private static String length(Call call) {
    return call.progress()
        .duration()
        .filter(talk -> !talk.isZero())
        .map(CallWords::clock)
        .orElse("");
  }

  /** Where words are searched for, the line in which they were said tells more than the outcome. */
  private Div result(Call call) {
    return rows.excerpt(call).map(CallGrid::said).orElseGet(() -> outcome(call));
  }

  private static Div said(Excerpt excerpt) {
    HtmlContainer hit = new HtmlContainer("mark");
    hit.setText(excerpt.hit());
    Div said = new Div(new Text(excerpt.before()), hit, new Text(excerpt.after()));
    said.addClassName("calls-said");
    return said;
  }

  private static Div outcome(Call call) {
    Div result = new Div();
    result.addClassName("calls-result");
    Outcome outcome = call.conversation().outcome();
    if (outcome != null && outcome != Outcome.UNKNOWN) {
      result.add(CallWords.badge(outcome));
    }
    call.progress()
        .howItEnded()
        .ifPresent(
            ending -> {
              Span words = new Span(CallWords.of(ending.reason()));
              words.addClassName("cai-muted");
              result.add(words);
            });
    return result;
  }

  private void openKey(String key) {
    Call call = getDataCommunicator().getKeyMapper().get(key);
    if (call != null) {
      open(call);
    }
  }

  private static void open(Call call) {
    UI.getCurrent().navigate(CallView.class, CallWords.address(call));
  }

  /** The calls whose rows are out of date, as they are now. */
  void refresh(List<Call> changed) {
    changed.stream().filter(this::shows).forEach(getDataProvider()::refreshItem);
  }
}
