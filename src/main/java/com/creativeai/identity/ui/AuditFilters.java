package com.creativeai.identity.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The filters above the audit log. */
class AuditFilters extends Div {
  /** The first words of actions; one that nobody writes (yet) finds nothing. */
  private static final List<String> AREAS =
      List.of(
          "account",
          "api-key",
          "audit",
          "invitation",
          "member",
          "organization",
          "recording",
          "session",
          "user");

  private static final int PAUSE_MILLIS = 300;

  private final TextField text = new TextField();
  private final ComboBox<String> area = new ComboBox<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker until = new DatePicker();
  private final Button clear = new Button(Texts.get("audit.filter.clear"));
  private final Span count = new Span();
  private String actor = "";

  AuditFilters(Consumer<AuditSearch> changed) {
    addClassName("audit-filters");
    getElement().setAttribute("role", "search");
    text.setPlaceholder(Texts.get("audit.filter.search"));
    text.setAriaLabel(Texts.get("audit.filter.search"));
    text.setPrefixComponent(Glyph.SEARCH.icon());
    text.setClearButtonVisible(true);
    text.setMaxLength(100);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(PAUSE_MILLIS);
    area.setPlaceholder(Texts.get("audit.filter.area"));
    area.setAriaLabel(Texts.get("audit.filter.area"));
    area.setItems(AREAS);
    area.setItemLabelGenerator(AuditWords::of);
    area.setClearButtonVisible(true);
    dress(from, "audit.filter.from");
    dress(until, "audit.filter.until");
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    clear.addClickListener(click -> changed.accept(AuditSearch.ALL));
    count.addClassNames("cai-muted", "cai-small", "audit-count");
    count.getElement().setAttribute("role", "status");
    add(text, area, from, until, clear, count);
    text.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    area.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    from.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    until.addValueChangeListener(change -> tell(change.isFromClient(), changed));
  }

  /** Shows a search that came from the address; what somebody is typing is left alone. */
  void show(AuditSearch search) {
    if (!text.getValue().strip().equals(search.text())) {
      text.setValue(search.text());
    }
    area.setValue(AREAS.contains(search.action()) ? search.action() : null);
    from.setValue(search.from().orElse(null));
    until.setValue(search.until().orElse(null));
    from.setMax(search.until().orElse(null));
    until.setMin(search.from().orElse(null));
    clear.setVisible(!search.isAll());
    actor = search.actor();
  }

  void count(long found) {
    count.setText(Texts.get("audit.count", found));
  }

  void countNothing() {
    count.setText("");
  }

  private void tell(boolean byHand, Consumer<AuditSearch> changed) {
    if (byHand) {
      changed.accept(
          new AuditSearch(
              text.getValue(),
              Objects.requireNonNullElse(area.getValue(), ""),
              actor,
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
