package com.creativeai.calls.ui;

import com.creativeai.calls.CallStatus;
import com.creativeai.platform.ui.FilterBar;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.function.Consumer;

/** The filters above the list of calls. */
class CallFilters extends FilterBar<CallSearch> {
  private final MultiSelectComboBox<CallStatus> statuses;

  CallFilters(Consumer<CallSearch> changed) {
    this(new MultiSelectComboBox<>(), changed);
  }

  private CallFilters(MultiSelectComboBox<CallStatus> statuses, Consumer<CallSearch> changed) {
    super("calls", statuses, CallSearch.ALL, changed);
    this.statuses = statuses;
    statuses.setPlaceholder(Texts.get("calls.filter.status"));
    statuses.setAriaLabel(Texts.get("calls.filter.status"));
    statuses.setItems(CallStatus.values());
    statuses.setItemLabelGenerator(CallWords::of);
  }

  /** Shows a search that came from the address. */
  void show(CallSearch search) {
    words().show(search.text());
    statuses.setValue(search.statuses());
    days().show(search.from(), search.until());
    clearable(!search.isAll());
  }

  @Override
  protected CallSearch search() {
    return new CallSearch(words().getValue(), statuses.getValue(), days().first(), days().last());
  }
}
