package com.creativeai.calls.connection.ui;

import com.creativeai.calls.connection.Check;
import com.creativeai.calls.connection.CheckResult;
import com.creativeai.calls.connection.Connection;
import com.creativeai.calls.connection.Part;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.DefinitionList;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;

/** One part: which account, where, and its checks. */
class ConnectionCard extends Card {
  private static final long serialVersionUID = 1L;

  private final Div state = new Div();
  private final Map<Check, CheckRow> rows = new EnumMap<>(Check.class);
  private String shown = "";

  ConnectionCard(Connection one) {
    super(Texts.get("connections.part." + one.part().code()));
    state.addClassName("connections-summary");
    state.getElement().setAttribute("role", "status");
    actions(state);
    UnorderedList list = new UnorderedList();
    list.addClassName("connections-checks");
    for (CheckResult check : one.checks()) {
      CheckRow row = new CheckRow(check.check());
      rows.put(check.check(), row);
      list.add(row);
    }
    // Our own address is what its checks are about.
    if (one.part() != Part.CALLBACKS) {
      actions(kind(one));
      content(facts(one));
    }
    content(list);
    show(one);
  }

  private static StatusBadge kind(Connection one) {
    return one.sandbox()
        ? new StatusBadge(Tone.WARNING, Texts.get("connections.sandbox"))
        : new StatusBadge(Tone.INFO, Texts.get("connections.real"));
  }

  private static DefinitionList facts(Connection one) {
    DefinitionList facts = new DefinitionList();
    if (!one.account().isEmpty()) {
      facts.fact(Texts.get("connections.account"), one.account());
    }
    return facts.fact(Texts.get("connections.address"), one.address());
  }

  final void show(Connection one) {
    String now = one.isUnderWay() ? "checking" : one.state().code();
    if (!now.equals(shown)) {
      shown = now;
      state.removeAll();
      state.add(one.isUnderWay() ? ConnectionWords.checking() : ConnectionWords.badge(one.state()));
    }
    for (CheckResult check : one.checks()) {
      CheckRow row = rows.get(check.check());
      if (row != null) {
        row.show(check);
      }
    }
  }
}
