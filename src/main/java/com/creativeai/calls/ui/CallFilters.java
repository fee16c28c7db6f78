package com.creativeai.calls.ui;

import com.creativeai.calls.CallStatus;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;

/** The filters above the list of calls. */
class CallFilters extends Div {
  private static final int PAUSE_MILLIS = 300;

  private final TextField text = new TextField();
  private final MultiSelectComboBox<CallStatus> statuses = new MultiSelectComboBox<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker until = new DatePicker();
  private final Button clear = new Button(Texts.get("calls.filter.clear"));
  private final Span count = new Span();

  CallFilters(Consumer<CallSearch> changed) {
    addClassName("calls-filters");
    getElement().setAttribute("role", "search");
    text.setPlaceholder(Texts.get("calls.filter.search"));
    text.setAriaLabel(Texts.get("calls.filter.search"));
    text.setPrefixComponent(Glyph.SEARCH.icon());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(PAUSE_MILLIS);
    statuses.setPlaceholder(Texts.get("calls.filter.status"));
    statuses.setAriaLabel(Texts.get("calls.filter.status"));
    statuses.setItems(CallStatus.values());
    statuses.setItemLabelGenerator(CallWords::of);
    dress(from, "calls.filter.from");
    dress(until, "calls.filter.until");
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    clear.addClickListener(click -> changed.accept(CallSearch.ALL));
    count.addClassNames("cai-muted", "cai-small", "calls-count");
    count.getElement().setAttribute("role", "status");
    add(text, statuses, from, until, clear, count);
    text.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    statuses.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    from.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    until.addValueChangeListener(change -> tell(change.isFromClient(), changed));
  }

  /** Shows a search that came from the address; what somebody is typing is left alone. */
  void show(CallSearch search) {
    if (!text.getValue().strip().equals(search.text())) {
      text.setValue(search.text());
    }
    statuses.setValue(search.statuses());
    from.setValue(search.from().orElse(null));
    until.setValue(search.until().orElse(null));
    from.setMax(search.until().orElse(null));
    until.setMin(search.from().orElse(null));
    clear.setVisible(!search.isAll());
  }

  void count(long found) {
    count.setText(Texts.get("calls.count", found));
  }

  /** Nothing is known about how many there are. */
  void countNothing() {
    count.setText("");
  }

  private void tell(boolean byHand, Consumer<CallSearch> changed) {
    if (byHand) {
      changed.accept(
          new CallSearch(
              text.getValue(),
              statuses.getValue(),
              Optional.ofNullable(from.getValue()),
              Optional.ofNullable(until.getValue())));
    }
  }

  private static void dress(DatePicker day, String key) {
    day.setPlaceholder(Texts.get(key));
    day.setAriaLabel(Texts.get(key));
    day.setClearButtonVisible(true);
    day.setLocale(Texts.locale());
  }
}
