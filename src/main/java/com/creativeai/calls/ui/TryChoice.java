package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Clock;
import java.util.function.Consumer;

/** Whether an agent is tried in writing or aloud; one conversation at a time. */
class TryChoice extends Div {
  private static final long serialVersionUID = 1L;

  private final Tab writing = new Tab(Glyph.PENCIL.icon(), new Span(Texts.get("calls.try.write")));
  private final Tab talking = new Tab(Glyph.MIC.icon(), new Span(Texts.get("calls.try.talk")));
  private final Div place = new Div();
  private final transient ChatDesk desk;
  private final transient Agent agent;
  private final transient Clock clock;

  /**
   * @param aloud whether it begins with talking
   * @param chosen is told, later, which of both was chosen
   */
  TryChoice(ChatDesk desk, Agent agent, Clock clock, boolean aloud, Consumer<Boolean> chosen) {
    this.desk = desk;
    this.agent = agent;
    this.clock = clock;
    addClassName("calls-try");
    Tabs tabs = new Tabs(writing, talking);
    tabs.setSelectedTab(aloud ? talking : writing);
    tabs.addSelectedChangeListener(
        change -> {
          show(change.getSelectedTab());
          chosen.accept(change.getSelectedTab().equals(talking));
        });
    add(tabs, place);
    show(tabs.getSelectedTab());
  }

  private void show(Tab chosen) {
    place.removeAll();
    place.add(
        chosen.equals(talking) ? new AgentTalk(desk, agent) : new AgentChat(desk, agent, clock));
  }
}
