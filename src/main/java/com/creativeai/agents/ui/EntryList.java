package com.creativeai.agents.ui;

import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Lines of the same fields, as many as somebody wants. */
class EntryList<R extends EntryRow> extends Div {
  private static final long serialVersionUID = 1L;

  private final List<R> rows = new ArrayList<>();
  private final Div lines = new Div();
  private final Paragraph none;
  private final Button add;
  private final String key;
  private final int most;
  private final transient Runnable changed;

  /**
   * @param key of the texts {@code key.add}, {@code key.none} and {@code key.remove}
   * @param changed runs when somebody changed anything
   */
  EntryList(String key, int most, Supplier<R> fresh, Runnable changed) {
    this.key = key;
    this.most = most;
    this.changed = changed;
    none = new Paragraph(Texts.get(key + ".none"));
    none.addClassNames("cai-muted", "cai-small");
    lines.addClassName("agents-rows");
    add = new Button(Texts.get(key + ".add"), Glyph.PLUS.icon());
    add.addThemeVariants(ButtonVariant.LUMO_SMALL);
    add.addClickListener(
        click -> {
          append(fresh.get());
          changed.run();
        });
    addClassName("agents-entries");
    add(none, lines, add);
    fit();
  }

  /** Shows these lines instead of those that are there. */
  void show(List<R> shown) {
    rows.clear();
    lines.removeAll();
    shown.forEach(this::append);
    fit();
  }

  List<R> rows() {
    return List.copyOf(rows);
  }

  void name(Map<String, HasValidation> fields) {
    for (int at = 0; at < rows.size(); at++) {
      rows.get(at).name(at, fields);
    }
  }

  private void append(R row) {
    Button remove = new Button(Glyph.TRASH_2.icon());
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    remove.setAriaLabel(Texts.get(key + ".remove"));
    remove.addClickListener(
        click -> {
          rows.remove(row);
          lines.remove(row);
          fit();
          add.focus();
          changed.run();
        });
    row.add(remove);
    row.onChange(changed);
    rows.add(row);
    lines.add(row);
    fit();
  }

  private void fit() {
    none.setVisible(rows.isEmpty());
    add.setEnabled(rows.size() < most);
  }
}
