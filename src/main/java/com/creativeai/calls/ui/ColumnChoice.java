package com.creativeai.calls.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns the list has; the browser remembers it, because screens differ more than people.
 */
class ColumnChoice extends MenuBar {
  private static final String KEPT_AS = "creativeai.calls.hidden-columns";

  private final Map<Column<?>, MenuItem> items = new LinkedHashMap<>();

  /**
   * @param columns that may be hidden, each with its key
   */
  ColumnChoice(List<? extends Column<?>> columns) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
    addClassName("calls-columns");
    MenuItem top = addItem(Texts.get("calls.columns"));
    top.addComponentAsFirst(Glyph.SETTINGS.icon());
    for (Column<?> column : columns) {
      MenuItem item = top.getSubMenu().addItem(column.getHeaderText(), click -> choose(column));
      item.setCheckable(true);
      item.setChecked(true);
      item.setKeepOpen(true);
      items.put(column, item);
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    WebStorage.getItem(attached.getUI(), WebStorage.Storage.LOCAL_STORAGE, KEPT_AS, this::hide);
  }

  private void choose(Column<?> column) {
    column.setVisible(!column.isVisible());
    String hidden =
        items.keySet().stream()
            .filter(known -> !known.isVisible())
            .map(Column::getKey)
            .collect(Collectors.joining(","));
    WebStorage.setItem(KEPT_AS, hidden);
  }

  /** What the browser remembers; anybody may have edited it. */
  private void hide(@Nullable String keys) {
    Set<String> hidden = keys == null ? Set.of() : Set.copyOf(Arrays.asList(keys.split(",")));
    items.forEach(
        (column, item) -> {
          boolean isHidden = hidden.contains(column.getKey());
          column.setVisible(!isHidden);
          item.setChecked(!isHidden);
        });
  }
}
