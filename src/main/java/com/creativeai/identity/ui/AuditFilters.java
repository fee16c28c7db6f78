package com.creativeai.identity.ui;

import com.creativeai.platform.ui.FilterBar;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The filters above the audit log. */
class AuditFilters extends FilterBar<AuditSearch> {
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

  private final ComboBox<String> area;
  private String actor = "";

  AuditFilters(Consumer<AuditSearch> changed) {
    this(new ComboBox<>(), changed);
  }

  private AuditFilters(ComboBox<String> area, Consumer<AuditSearch> changed) {
    super("audit", area, AuditSearch.ALL, changed);
    this.area = area;
    words().setMaxLength(100);
    area.setPlaceholder(Texts.get("audit.filter.area"));
    area.setAriaLabel(Texts.get("audit.filter.area"));
    area.setItems(AREAS);
    area.setItemLabelGenerator(AuditWords::of);
    area.setClearButtonVisible(true);
  }

  /** Shows a search that came from the address. */
  void show(AuditSearch search) {
    words().show(search.text());
    area.setValue(AREAS.contains(search.action()) ? search.action() : null);
    days().show(search.from(), search.until());
    clearable(!search.isAll());
    actor = search.actor();
  }

  @Override
  protected AuditSearch search() {
    return new AuditSearch(
        words().getValue(),
        Objects.requireNonNullElse(area.getValue(), ""),
        actor,
        days().first(),
        days().last());
  }
}
