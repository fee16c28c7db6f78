package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.CallRequestCheck;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.Direction;
import com.creativeai.platform.ui.FilterBar;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The filters above the list of calls. */
class CallFilters extends FilterBar<CallSearch> {
  private final MultiSelectComboBox<CallStatus> statuses;
  private final ComboBox<Direction> direction = new ComboBox<>();
  private final ComboBox<Agent> agent = new ComboBox<>();
  private final TextField tag = new TextField();
  private final List<Agent> agents;

  CallFilters(List<Agent> agents, Consumer<CallSearch> changed) {
    this(new MultiSelectComboBox<>(), agents, changed);
  }

  private CallFilters(
      MultiSelectComboBox<CallStatus> statuses, List<Agent> agents, Consumer<CallSearch> changed) {
    super("calls", statuses, CallSearch.ALL, changed);
    this.statuses = statuses;
    this.agents = agents;
    statuses.setPlaceholder(Texts.get("calls.filter.status"));
    statuses.setAriaLabel(Texts.get("calls.filter.status"));
    statuses.setItems(CallStatus.values());
    statuses.setItemLabelGenerator(CallWords::of);
    direction.setPlaceholder(Texts.get("calls.filter.direction"));
    direction.setAriaLabel(Texts.get("calls.filter.direction"));
    direction.setItems(Direction.values());
    direction.setItemLabelGenerator(CallWords::of);
    direction.setClearButtonVisible(true);
    agent.setPlaceholder(Texts.get("calls.filter.agent"));
    agent.setAriaLabel(Texts.get("calls.filter.agent"));
    agent.setItems(agents);
    agent.setItemLabelGenerator(Agent::name);
    agent.setClearButtonVisible(true);
    tag.setPlaceholder(Texts.get("calls.filter.tag"));
    tag.setAriaLabel(Texts.get("calls.filter.tag"));
    tag.setMaxLength(CallRequestCheck.LONGEST_TAG);
    tag.setClearButtonVisible(true);
    more(direction, changed);
    more(agent, changed);
    more(tag, changed);
  }

  /** Shows a search that came from the address. */
  void show(CallSearch search) {
    words().show(search.text());
    tag.setValue(search.tag());
    statuses.setValue(search.statuses());
    direction.setValue(search.direction().orElse(null));
    agent.setValue(
        search
            .agent()
            .flatMap(id -> agents.stream().filter(known -> known.id().equals(id)).findFirst())
            .orElse(null));
    days().show(search.from(), search.until());
    clearable(!search.isAll());
  }

  @Override
  protected CallSearch search() {
    return new CallSearch(
        words().getValue(),
        tag.getValue(),
        statuses.getValue(),
        Optional.ofNullable(direction.getValue()),
        Optional.ofNullable(agent.getValue()).map(Agent::id),
        days().first(),
        days().last());
  }
}
