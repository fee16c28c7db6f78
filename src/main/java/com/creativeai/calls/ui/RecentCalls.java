package com.creativeai.calls.ui;

import com.creativeai.calls.CallId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The newest calls; a row follows its call in its place (CU4). */
class RecentCalls extends Card {
  static final int MOST = 8;

  private final transient CallableNumbers numbers;
  private final UnorderedList list = new UnorderedList();
  private final Map<CallId, Row> rows = new HashMap<>();
  private transient List<CallId> shown = List.of();

  RecentCalls(CallableNumbers numbers) {
    super(Texts.get("calls.dashboard.recent"));
    this.numbers = numbers;
    list.addClassName("calls-recent");
    content(list);
    actions(new RouterLink(Texts.get("calls.dashboard.all"), CallsView.class));
  }

  void show(List<Call> calls) {
    calls.forEach(call -> rows.computeIfAbsent(call.id(), id -> new Row(call)).show(call));
    List<CallId> order = calls.stream().map(Call::id).toList();
    if (!order.equals(shown)) {
      rows.keySet().retainAll(order);
      list.removeAll();
      order.stream().map(rows::get).filter(Objects::nonNull).forEach(list::add);
      shown = order;
    }
  }

  private final class Row extends ListItem {
    private final Div status = new Div();
    private long version = -1;

    Row(Call call) {
      RouterLink number =
          new RouterLink(
              numbers.readable(CallWords.person(call)), CallView.class, CallWords.address(call));
      number.addClassName("calls-number");
      Span agent = new Span(call.plan().dialogue().agentName());
      agent.addClassNames("calls-recent-agent", "cai-muted");
      Span when = new Span(new RelativeTime(call.plan().placedAt()));
      when.addClassNames("cai-muted", "cai-small");
      add(number, agent, status, when);
    }

    void show(Call call) {
      if (call.version() != version) {
        version = call.version();
        status.removeAll();
        status.add(CallWords.badge(call.status()));
      }
    }
  }
}
